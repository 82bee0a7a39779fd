import type { Finding } from '../finding'
import { flatten, type Both } from '../text-tree'
import { onText } from './on-text'

/** Per key a mark of the Japanese text from which the English one was made. */
export type Marks = Record<string, string>

/** English texts whose Japanese has changed since, and those nobody has compared with it yet. */
export function checkStaleTexts({ ja, en }: Both, marks: Marks | undefined): Finding[] {
  if (!marks) return []
  const translated = flatten(en)
  return Object.entries(flatten(ja))
    .filter(([key, text]) => key in translated && marks[key] !== markOf(text))
    .map(([key]) => onText(key in marks ? 'text-stale' : 'text-unmarked', 'en', key))
}

/** The marks of the texts as they stand, in the order of their keys. */
export function marksOf({ ja, en }: Both): Marks {
  const translated = flatten(en)
  const marked = Object.entries(flatten(ja)).filter(([key]) => key in translated)
  return Object.fromEntries(
    marked.map(([key, text]) => [key, markOf(text)] as const).sort(byKey)
  )
}

function byKey([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1
}

/** Eight hex digits that differ for texts that differ (FNV-1a; a mark, not a seal). */
export function markOf(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
