import type { Question } from '../flow/schema'
import { NONE, NOT_SURE } from '../flow/words'

/** An answer after one tap: several options stand together, `none` and `not-sure` only by themselves, and never nothing. */
export function toggled(
  { kind }: Pick<Question, 'kind'>,
  chosen: readonly string[],
  option: string
): readonly string[] {
  if (kind === 'one' || isAlone(option)) return [option]
  const ticks = chosen.filter(id => !isAlone(id))
  if (!ticks.includes(option)) return [...ticks, option]
  const rest = ticks.filter(id => id !== option)
  return rest.length > 0 ? rest : [NONE]
}

function isAlone(option: string): boolean {
  return option === NONE || option === NOT_SURE
}
