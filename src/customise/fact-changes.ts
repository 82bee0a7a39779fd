import type { SettingChange } from '../flow/diff/changes'
import type { Language } from '../flow/text-tree'
import type { FacilityFacts } from './examiner'
import { WEEKDAYS } from './form-facts'

/** What a facility says of itself beside its flow, where that is another than before; name and address stand in texts. */
export function factChanges(
  before: FacilityFacts | undefined,
  after: FacilityFacts | undefined,
  lang: Language
): SettingChange[] {
  const told = (facts: FacilityFacts | undefined) => facts && toldIn(facts, lang)
  const [was, is] = [told(before), told(after)]
  return (['hours', 'weekly', 'desks'] as const)
    .map(id => ({ id, before: was?.[id] || null, after: is?.[id] || null }))
    .filter(change => change.before !== change.after)
}

function toldIn({ hours, weekly = [], numbers }: FacilityFacts, lang: Language) {
  const joint = lang === 'ja' ? '、' : ', '
  const dayName = new Intl.DateTimeFormat(lang, { weekday: 'short', timeZone: 'UTC' })
  const open = weekly.map(({ days, from, to }) => {
    const names = days.map(day =>
      dayName.format(MONDAY + WEEKDAYS.indexOf(day) * ONE_DAY)
    )
    return `${names.join(lang === 'ja' ? '' : ' ')} ${from}–${to}`
  })
  return {
    hours: hours?.[lang],
    weekly: open.join(joint),
    desks: numbers.map(({ name, tel }) => `${name[lang]} ${tel}`).join(joint)
  }
}

const MONDAY = Date.UTC(2026, 0, 5)
const ONE_DAY = 86_400_000
