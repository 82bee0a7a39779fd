import { isError, type Finding } from '../finding'
import type { Path } from '../shape'
import type { Draft } from './draft'

/** A finding on a merged flow with its place in the pack or, where the pack has nothing to do with it, in the base. */
export type Placed = { of: 'base' | 'pack'; found: Finding }

/** Moves findings to where the pack says what they are about, else to the step that brings them about. */
export function placer(
  draft: Draft,
  blamed: (found: Finding) => Path | undefined
): (found: Finding) => Placed {
  return found => {
    const own = ownPlace(draft, found)
    const path = own ?? (OF_BASE.includes(found.code) ? undefined : blamed(found))
    if (path) return inPack(found, path)
    if (isError(found)) return inPack(found, ['base'])
    const { path: there } = draft.origins.of(draft.written, found.path)
    return { of: 'base', found: found.lang ? found : { ...found, path: there } }
  }
}

/** Warnings that no pack can be the cause of. */
const OF_BASE = ['review-overdue', 'source-missing', 'text-stale', 'text-unmarked']

function ownPlace(
  { origins, written }: Draft,
  { lang, path }: Finding
): Path | undefined {
  if (lang) {
    const key = path.join('.')
    return origins.ofText(lang, key) ?? origins.ofSubject(key)
  }
  const origin = origins.of(written, path)
  return origin.of === 'pack' ? origin.path : undefined
}

function inPack({ lang: _lang, ...found }: Finding, path: Path): Placed {
  return { of: 'pack', found: { ...found, path } }
}
