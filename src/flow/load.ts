import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { finding, type Finding } from './finding'
import { parse } from './parse'
import type { Flow } from './schema'
import type { Path } from './shape'
import { readYaml, type Place } from './yaml'

export type Texts = { [key: string]: string | Texts }
export type Language = 'ja' | 'en'

export type Loaded =
  | { ok: true; flow: Flow; texts: Record<Language, Texts>; hash: string }
  | { ok: false; findings: Finding[] }

/** Reads a flow and its texts in both languages from their folders; findings carry file, line and column. */
export function loadFlow(id: string, root = '.'): Loaded {
  const written = readFolder(join(root, 'flows', id))
  const ja = readFolder(join(root, 'locales', 'ja', 'flows', id))
  const en = readFolder(join(root, 'locales', 'en', 'flows', id))
  const unread = [written, ja, en].flatMap(part => part.findings)
  if (unread.length > 0) return { ok: false, findings: unread }
  const parsed = parse(written.data)
  if (!parsed.ok) return { ok: false, findings: parsed.findings.map(written.located) }
  const texts = { ja: ja.data as Texts, en: en.data as Texts }
  return {
    ok: true,
    flow: parsed.flow,
    texts,
    hash: hashOf({ flow: parsed.flow, texts })
  }
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
    return place ? { ...found, file: place.file, ...place.placeOf(found.path) } : found
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
