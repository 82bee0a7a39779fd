import { language, t } from '../../../text/t'
import type { UnclearFile } from '../../../training/group/unclear'

/** The list of unclear questions as somebody reads it. */
export function unclearText({ flow, edition, questions }: UnclearFile): string {
  const lines = questions.map(
    ({ question, noted, text }) =>
      `- ${text[language()]} (${question}) ${t('group.unclear.times', { count: noted })}`
  )
  const made = t('group.sheets.flow', { flow, edition })
  return [t('group.unclear.title'), made, '', ...lines, ''].join('\n')
}
