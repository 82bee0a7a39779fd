import type { Question } from '../../flow/schema'
import { NONE, NOT_SURE } from '../../flow/words'
import type { Counts } from '../../training/group/agreement'

/**
 * What is proposed to go on with: the answer most gave; of several choices those that half of the most ticked. Where as
 * many saw something as saw nothing, it is what was seen.
 */
export function mostChosen({ kind }: Question, counts: Counts): string[] {
  const given = Object.entries(counts).filter(([, count]) => count > 0)
  const most = Math.max(0, ...given.map(([, count]) => count))
  const first = given.filter(([, count]) => count === most).map(([option]) => option)
  const isTick = (option: string) => option !== NONE && option !== NOT_SURE
  if (kind === 'one' || !first.some(isTick)) return first.slice(0, 1)
  return given
    .filter(([option, count]) => count * 2 >= most && isTick(option))
    .map(([option]) => option)
}
