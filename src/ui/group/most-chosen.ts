import type { Question } from '../../flow/schema'
import { NONE, NOT_SURE } from '../../flow/words'
import type { Counts } from '../../training/group/agreement'

/** What is proposed to go on with: the answer most gave; of several choices those that half of the most ticked. */
export function mostChosen({ kind }: Question, counts: Counts): string[] {
  const given = Object.entries(counts).filter(([, count]) => count > 0)
  const most = Math.max(0, ...given.map(([, count]) => count))
  const first = given.filter(([, count]) => count === most).map(([option]) => option)
  const [alone] = first.filter(option => option === NONE || option === NOT_SURE)
  if (kind === 'one' || alone !== undefined) return (alone ? [alone] : first).slice(0, 1)
  return given
    .filter(
      ([option, count]) => count * 2 >= most && option !== NONE && option !== NOT_SURE
    )
    .map(([option]) => option)
}
