import type { Marks } from './checks/stale-texts'
import { finding, type Finding } from './finding'
import type { Path } from './shape'
import type { Both, Language, Texts } from './text-tree'
import type { Place, Read } from './yaml'

/** Gives a finding the file, line and column of what it is about. */
export type Located = (finding: Finding) => Finding

export type Joined = {
  data: Record<string, unknown>
  findings: Finding[]
  located: Located
}

/** The files of a folder as one piece of data: each holds some of its top-level keys, none twice. */
export function joinFiles(folder: string, files: { file: string; read: Read }[]): Joined {
  const data: Record<string, unknown> = {}
  const placed = new Map<string, { file: string; placeOf: (path: Path) => Place }>()
  const start = { file: folder, line: 1, column: 1 }
  const findings =
    files.length > 0 ? [] : [{ ...finding('folder-empty', [], { folder }), ...start }]
  for (const { file, read } of files) {
    if (!read.ok) {
      findings.push(...read.findings.map(found => ({ ...start, ...found, file })))
      continue
    }
    for (const [key, value] of entriesOf(read.data)) {
      const other = placed.get(key)
      const place = { file, placeOf: read.placeOf }
      if (other) findings.push(twice(key, other.file, place))
      data[key] = value
      placed.set(key, place)
    }
  }
  const located = (found: Finding): Finding => {
    const place = placed.get(String(found.path[0]))
    return place
      ? { ...found, file: place.file, ...place.placeOf(found.path) }
      : { ...found, ...start }
  }
  return { data, findings, located }
}

export type Sources =
  | { ok: true; written: unknown; texts: Both; marks?: Marks; located: Located }
  | { ok: false; findings: Finding[] }

/** A flow as written and its texts, with the places of both. */
export function sourcesOf(
  written: Joined,
  texts: Record<Language, Joined>,
  marks?: Marks
): Sources {
  const unread = [written, texts.ja, texts.en].flatMap(part => part.findings)
  if (unread.length > 0) return { ok: false, findings: unread }
  return {
    ok: true,
    written: written.data,
    texts: { ja: texts.ja.data as Texts, en: texts.en.data as Texts },
    ...(marks && { marks }),
    located: found => (found.lang ? texts[found.lang] : written).located(found)
  }
}

function twice(
  key: string,
  other: string,
  { file, placeOf }: { file: string; placeOf: (path: Path) => Place }
): Finding & Place & { file: string } {
  return {
    ...finding('key-in-two-files', [key], { key, other }),
    file,
    ...placeOf([key])
  }
}

function entriesOf(data: unknown): [string, unknown][] {
  return typeof data === 'object' && data !== null ? Object.entries(data) : []
}
