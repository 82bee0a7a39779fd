import type { Path } from '../shape'
import type { Draft } from './draft'

/** What stood in the base when the pack was made, what stands there now, and what the pack puts there. */
export type Versions = { key: string; was: unknown; now: unknown; mine: unknown }

/**
 * Tells when the base changed under a pack, with the old and the new. `firm`: the pack must be looked at again before
 * it can be used; otherwise its own value still fits and is kept.
 */
export function compareVersions(
  draft: Draft,
  { key, was, now, mine }: Versions,
  path: Path,
  weight: 'firm' | 'light'
): void {
  if (isSame(was, now)) return
  const args = { key, was: written(was), now: written(now), mine: written(mine) }
  if (isSame(mine, now)) draft.warn('base-says-so-now', path, args)
  else if (weight === 'firm') draft.refuse('base-changed', path, args)
  else draft.warn('base-changed', path, args)
}

/** Equal as data, whatever the order of the keys. */
export function isSame(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other)
}

function inOrder(data: unknown): string {
  return String(
    JSON.stringify(data, (_, value: unknown) =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? value
        : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    )
  )
}

function written(value: unknown): string {
  if (value === undefined) return '–'
  return typeof value === 'string' ? value : inOrder(value)
}
