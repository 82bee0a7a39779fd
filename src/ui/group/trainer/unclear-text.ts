import { language, t } from '../../../text/t'
import type { UnclearFile } from '../../../training/group/unclear'

/**
 * The list of unclear questions as somebody reads it.
 *
 * @param isOwn a facility's flow, which is not named: where it was practised is nobody's business
 */
export function unclearText(
  { flow, edition, questions }: UnclearFile,
  isOwn: boolean
): string {
  const lines = questions.map(
    ({ question, noted, text }) =>
      `- ${text[language()]} (${question}) ${t('group.unclear.times', { count: noted })}`
  )
  const made = t(isOwn ? 'group.unclear.own' : 'group.sheets.flow', { flow, edition })
  return [t('group.unclear.title'), made, '', ...lines, ''].join('\n')
}
