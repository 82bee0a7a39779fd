import type { Draft } from './platform'

/** A draft as it stood when its page went, with the revision that it was made over and what was being kept just then. */
export interface Left {
  readonly data: unknown
  readonly over: number
  readonly underWay: unknown
}

/** What is stored may have been spoilt; then nothing was left. */
export function leftFrom(stored: unknown): Left | undefined {
  const { data, over, underWay } = (stored ?? {}) as Partial<Left>
  return typeof over === 'number' && data ? { data, over, underWay } : undefined
}

/** The draft to go on with: what was left, where nothing was kept since but what was under way. */
export function fresher(
  kept: Draft | undefined,
  left: Left | undefined
): Draft | undefined {
  const revision = kept?.revision ?? 0
  const isNext =
    left &&
    (revision === left.over ||
      (revision === left.over + 1 &&
        JSON.stringify(kept?.data) === JSON.stringify(left.underWay)))
  return isNext ? { data: left.data, revision } : kept
}
