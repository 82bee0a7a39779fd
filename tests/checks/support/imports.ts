import { posix } from 'node:path'
import ts from 'typescript'
import type { Source } from './sources'

/** Which parts of `src` each part may import, itself aside. The root is where the app is put together. */
const MAY_IMPORT: Record<string, string[]> = {
  flow: [],
  machine: ['flow'],
  text: ['machine', 'flow'],
  records: ['text', 'machine', 'flow', 'platform/platform', 'platform/failure'],
  training: ['text', 'machine', 'flow'],
  customise: ['text', 'machine', 'flow'],
  platform: [
    'records/events',
    'sw/messages',
    'customise',
    'virtual:materials',
    'virtual:examples'
  ],
  sw: [],
  ui: [
    'training',
    'records',
    'customise',
    'text',
    'machine',
    'flow',
    'platform',
    'virtual:'
  ],
  cli: ['flow', 'machine'],
  root: ['ui', 'records', 'text', 'machine', 'flow', 'platform', 'virtual:']
}

/** The only packages the flow may use, each where it is needed. */
const FLOW_PACKAGES: Record<string, RegExp> = {
  '@noble/hashes': /^src\/flow\/hash\.ts$/,
  valibot: /./,
  '@valibot/to-json-schema': /./,
  yaml: /^src\/flow\/(load|yaml)\.ts$/,
  node: /^src\/flow\/load\.ts$/
}

/** Imports that go against the direction, as `file → what it imports`. */
export function wrongImports(sources: Source[]): string[] {
  return sources.flatMap(source =>
    importsOf(source)
      .filter(target => !isAllowed(source.path, target))
      .map(target => `${source.path} → ${target}`)
  )
}

/** What a file imports: paths under `src/` from the root of the repository, packages by name. */
function importsOf({ path, text }: Source): string[] {
  const code = path.endsWith('.svelte') ? scriptsOf(text) : text
  return ts
    .preProcessFile(code)
    .importedFiles.map(({ fileName }) => fileName)
    .map(name =>
      name.startsWith('.') ? posix.join(posix.dirname(path), name) : packageName(name)
    )
}

function isAllowed(path: string, target: string): boolean {
  const part = partOf(path)
  if (!target.startsWith('src/') && !target.startsWith('virtual:')) {
    return part !== 'flow' || FLOW_PACKAGES[target]?.test(path) === true
  }
  const to = partOf(target)
  if (part === to && part !== 'root') return true
  return (MAY_IMPORT[part] ?? []).some(
    allowed => to === allowed || target.replace(/^src\//, '').startsWith(allowed)
  )
}

function partOf(path: string): string {
  const [, part = '', rest] = path.split('/')
  return rest === undefined ? 'root' : part
}

function packageName(name: string): string {
  if (name.startsWith('node:')) return 'node'
  if (name.startsWith('virtual:')) return name
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}

function scriptsOf(svelte: string): string {
  return [...svelte.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, code]) => code)
    .join('\n')
}
