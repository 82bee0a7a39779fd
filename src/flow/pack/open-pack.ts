import type { Subject } from '../checks/examine'
import type { Finding } from '../finding'
import { applyPack, type Applied } from './apply'
import { readPack } from './read-pack'

/** `onRead` is called when the file is read and the work on its contents begins. */
export type Opening = { name?: string; today?: string; onRead?: () => void }

/** Reads the file of a pack and lays it over a base. Every finding carries the line and column it is about. */
export function openPack(
  base: Subject,
  file: Uint8Array | string,
  { name = 'pack.yaml', today, onRead }: Opening = {}
): Applied {
  const read = readPack(file)
  onRead?.()
  const start = { file: name, line: 1, column: 1 }
  if (!read.ok) {
    return { ok: false, findings: read.findings.map(found => ({ ...start, ...found })) }
  }
  const located = (found: Finding) => ({
    ...found,
    ...start,
    ...read.placeOf(found.path)
  })
  const applied = applyPack(base, read.data, today)
  return { ...applied, findings: applied.findings.map(located) }
}
