import type { Plugin } from 'vite'
import { ON_DEMAND } from './on-demand.ts'
import { readMaterials } from './read-flow.ts'

const ID = 'virtual:materials'
const WHILE_DEVELOPING = '/@uketome/materials.json'

/** Offers what the examiner works with as a file, fetched when somebody looks at a pack or at the flow. */
export function materialsPlugin(): Plugin {
  let building = false
  return {
    name: 'uketome-materials',
    configResolved: ({ command }) => void (building = command === 'build'),
    resolveId: id => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return
      if (!building) return `export default '${WHILE_DEVELOPING}'`
      const source = JSON.stringify(await readMaterials())
      const file = this.emitFile({
        type: 'asset',
        name: `${ON_DEMAND}materials.json`,
        source
      })
      return `export default import.meta.ROLLUP_FILE_URL_${file}`
    },
    configureServer({ middlewares }) {
      middlewares.use(WHILE_DEVELOPING, (_request, response, next) => {
        readMaterials().then(materials => {
          response.setHeader('content-type', 'application/json')
          response.end(JSON.stringify(materials))
        }, next)
      })
    }
  }
}
