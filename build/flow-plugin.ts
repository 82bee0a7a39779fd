import { resolve, sep } from 'node:path'
import type { IndexHtmlTransformContext, Plugin, ViteDevServer } from 'vite'
import type { Source } from './flow-source.ts'
import { pack, packLaterOfFlow, packWords, provenance } from './pack.ts'
import { readFlow } from './read-flow.ts'

const MODULES: Record<string, (source: Source) => unknown> = {
  'virtual:flow': pack,
  'virtual:later-texts': packWords('later'),
  'virtual:later-flow-texts': packLaterOfFlow,
  'virtual:facility-texts': packWords('facility'),
  'virtual:training-texts': packWords('training'),
  'virtual:form-base': ({ formBase }) => formBase,
  'virtual:provenance': provenance,
  'virtual:scenes': ({ scenes }) => scenes
}
/** The one that the first screen of the app waits for. */
const FETCHED = '\0virtual:flow'
/** There during an incident: written as a program, of which less stays in memory than of a string to parse. */
const WITH_INCIDENT = '\0virtual:later-'
const FILE = 'data.json'
const DATA = /data-[^/]*\.json$/
const FOLDERS = ['flows', 'locales'].map(folder => resolve(folder) + sep)

/**
 * Offers the base flow and its texts as modules, checked and compiled when the app is built,
 * so that the app itself never parses YAML. A defect in either ends the build and says where it is;
 * while developing, a text may still be missing.
 */
export function flowPlugin(): Plugin {
  let source: Promise<Source> | undefined
  let building = false
  return {
    name: 'uketome-flow',
    configResolved: ({ command }) => void (building = command === 'build'),
    resolveId: id => (id in MODULES ? `\0${id}` : undefined),
    async load(id) {
      const pick = MODULES[id.slice(1)]
      if (!id.startsWith('\0') || !pick) return
      source ??= readFlow()
      const { wrongTexts } = await source
      if (building && wrongTexts.length > 0) {
        this.error(`Texts are wrong:\n${wrongTexts.join('\n')}`)
      }
      const data = JSON.stringify(pick(await source))
      if (id.startsWith(WITH_INCIDENT)) return `export default ${data}`
      if (id !== FETCHED || !building) return jsonModule(data, id === FETCHED)
      return fetchedModule(this.emitFile({ type: 'asset', name: FILE, source: data }))
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => html.replace('</head>', `${preload(bundle)}</head>`)
    },
    configureServer(server) {
      server.watcher.add(FOLDERS).on('all', (_event, file) => {
        if (!isSource(file)) return
        source = undefined
        reload(server)
      })
    },
    watchChange: () => void (source = undefined)
  }
}

/** Engines parse a JSON string faster than the same data as a program. */
function jsonModule(json: string, later: boolean): string {
  const data = `JSON.parse(${JSON.stringify(json)})`
  return `export default ${later ? `async () => ${data}` : data}`
}

/** A file of its own, of which no copy stays in memory beside what was read from it. */
function fetchedModule(file: string): string {
  return `export default () => fetch(import.meta.ROLLUP_FILE_URL_${file}).then(data => data.json())`
}

function preload(bundle: IndexHtmlTransformContext['bundle']): string {
  const file = Object.keys(bundle ?? {}).find(name => DATA.test(name))
  return file
    ? `<link rel="preload" as="fetch" crossorigin="anonymous" href="./${file}">`
    : ''
}

function isSource(file: string): boolean {
  return (
    file.endsWith('.yaml') && FOLDERS.some(folder => resolve(file).startsWith(folder))
  )
}

function reload(server: ViteDevServer): void {
  for (const id of Object.keys(MODULES)) {
    const module = server.moduleGraph.getModuleById(`\0${id}`)
    if (module) server.moduleGraph.invalidateModule(module)
  }
  server.ws.send({ type: 'full-reload' })
}
