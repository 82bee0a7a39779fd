import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Marks } from './checks/stale-texts'
import { finding, type Finding } from './finding'
import { parse } from './parse'
import type { Flow } from './schema'
import type { Path } from './shape'
import type { Both, Texts } from './text-tree'
import { readYaml, type Place } from './yaml'

export type { Language, Texts } from './text-tree'

export type Loaded =
  | { ok: true; flow: Flow; texts: Both; hash: string; located: Located }
  | { ok: false; findings: Finding[] }

/** Gives a finding the file, line and column of what it is about. */
type Located = (finding: Finding) => Finding

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
export type Sources = { written: unknown; texts: Both; marks?: Marks; located: Located }

export function readSources(
  id: string,
  root = '.'
): ({ ok: true } & Sources) | { ok: false; findings: Finding[] } {
  const folderOf = (...parts: string[]) => readFolder(join(root, ...parts, 'flows', id))
  const written = folderOf()
  const texts = { ja: folderOf('locales', 'ja'), en: folderOf('locales', 'en') }
  const unread = [written, texts.ja, texts.en].flatMap(part => part.findings)
  if (unread.length > 0) return { ok: false, findings: unread }
  const marks = marksFile(id, root)
  return {
    ok: true,
    written: written.data,
    texts: { ja: texts.ja.data as Texts, en: texts.en.data as Texts },
    ...(existsSync(marks) && { marks: JSON.parse(readFileSync(marks, 'utf8')) as Marks }),
    located: found => (found.lang ? texts[found.lang] : written).located(found)
  }
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

export type Folder = {
  data: Record<string, unknown>
  findings: Finding[]
  located: (finding: Finding) => Finding
}

/** All YAML files of a folder as one piece of data: each file holds some of its top-level keys. */
export function readFolder(folder: string): Folder {
  const names = existsSync(folder) ? readdirSync(folder) : []
  const files = names.filter(name => name.endsWith('.yaml')).sort()
  const data: Record<string, unknown> = {}
  const placed = new Map<string, { file: string; placeOf: (path: Path) => Place }>()
  const findings = files.length > 0 ? [] : [finding('folder-empty', [], { folder })]
  for (const file of files.map(name => join(folder, name))) {
    const read = readYaml(readFileSync(file, 'utf8'))
    if (!read.ok) {
      findings.push(...read.findings.map(found => ({ ...found, file })))
      continue
    }
    for (const [key, value] of entriesOf(read.data)) {
      const other = placed.get(key)
      const path = [key]
      if (other) {
        const twice = finding('key-in-two-files', path, { key, other: other.file })
        findings.push({ ...twice, file, ...read.placeOf(path) })
      }
      data[key] = value
      placed.set(key, { file, placeOf: read.placeOf })
    }
  }
  const located = (found: Finding): Finding => {
    const place = placed.get(String(found.path[0]))
    return place
      ? { ...found, file: place.file, ...place.placeOf(found.path) }
      : { ...found, file: folder, line: 1, column: 1 }
  }
  return { data, findings, located }
}

function entriesOf(data: unknown): [string, unknown][] {
  return typeof data === 'object' && data !== null ? Object.entries(data) : []
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
