import type { Change } from '../../flow/what-if'
import type { Question } from '../../flow/schema'

/** How an answer would have to differ: options more, options less, or one instead of another. */
export interface Difference {
  readonly how: 'adds' | 'drops' | 'instead'
  readonly options: readonly string[]
}

export function differenceOf(
  { kind }: Question,
  { options }: Change,
  chosen: readonly string[]
): Difference {
  if (kind === 'one') return { how: 'instead', options }
  const more = options.filter(option => !chosen.includes(option))
  if (chosen.length === 0 || options.length === 0) return { how: 'instead', options }
  const less = chosen.filter(option => !options.includes(option))
  return more.length > 0 && options.length > chosen.length
    ? { how: 'adds', options: more }
    : { how: 'drops', options: less }
}
