import type { Change } from '../../flow/what-if'
import type { Question } from '../../flow/schema'
import { NONE, NOT_SURE } from '../../flow/words'

/** How an answer would have to differ: options more, options less, or one instead of another. */
export interface Difference {
  readonly how: 'adds' | 'drops' | 'instead'
  readonly options: readonly string[]
}

export function differenceOf(
  { kind }: Question,
  { options }: Change,
  answer: readonly string[]
): Difference {
  const chosen = answer.filter(option => option !== NONE && option !== NOT_SURE)
  if (kind === 'one' || chosen.length === 0) return { how: 'instead', options }
  const more = options.filter(option => !chosen.includes(option) && option !== NONE)
  if (more.length > 0) return { how: 'adds', options: more }
  return { how: 'drops', options: chosen.filter(option => !options.includes(option)) }
}
