import { readdirSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { parse } from 'yaml'

const ID = 'virtual:examples'
const FOLDER = 'flows/facilities'

/** Puts the example packs beside the app as they are, each a file fetched when somebody chooses it, and names them. */
export function examplesPlugin(): Plugin {
  let building = false
  return {
    name: 'uketome-examples',
    configResolved: ({ command }) => void (building = command === 'build'),
    resolveId: id => (id === ID ? `\0${ID}` : undefined),
    load: id =>
      id === `\0${ID}` ? `export default ${JSON.stringify(named())}` : undefined,
    buildStart() {
      if (!building) return
      for (const file of files()) {
        this.emitFile({ type: 'asset', fileName: `examples/${file}`, source: read(file) })
      }
    },
    configureServer({ middlewares }) {
      middlewares.use('/examples/', ({ url = '' }, response, next) => {
        const file = files().find(name => url === `/${name}`)
        if (file) response.end(read(file))
        else next()
      })
    }
  }
}

function files(): string[] {
  return readdirSync(FOLDER).filter(name => name.endsWith('.yaml'))
}

function read(file: string): string {
  return readFileSync(`${FOLDER}/${file}`, 'utf8')
}

type Named = { id: string; facility: { name: { ja: string; en: string } } }

function named() {
  return files().map(file => {
    const { id, facility } = parse(read(file)) as Named
    return { id, name: facility.name }
  })
}
