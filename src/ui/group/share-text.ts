import type { Question } from '../../flow/schema'
import { t } from '../../text/t'
import { agreement, peopleFor } from '../../training/group/agreement'
import { percent } from '../../training/group/plot'
import type { Asked } from '../../training/group/play'

/** How far a group agreed, and of how many hands that is where not everyone's were counted. */
export function shareText(
  { kind }: Pick<Question, 'kind'>,
  { counts, people }: Pick<Asked, 'counts' | 'people'>
): string {
  const share = agreement(kind, counts, people)
  if (share === undefined) return t('group.choose.none')
  const count = peopleFor(kind, counts)
  return kind === 'one' && count < people
    ? t('group.choose.agreementOf', { percent: percent(share), count, people })
    : t('group.choose.agreement', { percent: percent(share) })
}
