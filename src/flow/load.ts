import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Marks } from './checks/stale-texts'
import type { Finding } from './finding'
import { joinFiles, sourcesOf, type Joined, type Located, type Sources } from './joined'
import { parse } from './parse'
import type { Flow } from './schema'
import type { Both } from './text-tree'
import { readYaml } from './yaml'

export type { Language, Texts } from './text-tree'

export type Loaded =
  | { ok: true; flow: Flow; texts: Both; hash: string; located: Located }
  | { ok: false; findings: Finding[] }

/** Reads a flow and its texts in both languages from their folders; findings carry file, line and column. */
export function loadFlow(id: string, root = '.'): Loaded {
  const read = readSources(id, root)
  if (!read.ok) return read
  const { written, texts, located } = read
  const parsed = parse(written)
  if (!parsed.ok) return { ok: false, findings: parsed.findings.map(located) }
  const { flow } = parsed
  return { ok: true, flow, texts, hash: hashOf({ flow, texts }), located }
}

/** What stands in the files of a flow, not yet checked in any way beyond being YAML. */
export function readSources(id: string, root = '.'): Sources {
  const folderOf = (...parts: string[]) => readFolder(join(root, ...parts, 'flows', id))
  const file = marksFile(id, root)
  return sourcesOf(
    folderOf(),
    { ja: folderOf('locales', 'ja'), en: folderOf('locales', 'en') },
    existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Marks) : undefined
  )
}

/** Where the marks of the Japanese texts stand that the English ones were made from. */
export function marksFile(id: string, root = '.'): string {
  return join(root, 'locales', 'en', 'flows', `${id}.marks.json`)
}

/** Twelve hex digits that change whenever the data does, whatever the order of its keys. */
export function hashOf(data: unknown): string {
  const text = JSON.stringify(data, (_, value: unknown) => inOrder(value))
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

/** All YAML files of a folder as one piece of data. */
function readFolder(folder: string): Joined {
  const names = existsSync(folder) ? readdirSync(folder) : []
  const files = names.filter(name => name.endsWith('.yaml')).sort()
  return joinFiles(
    folder,
    files.map(name => {
      const file = join(folder, name)
      return { file, read: readYaml(readFileSync(file, 'utf8')) }
    })
  )
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
