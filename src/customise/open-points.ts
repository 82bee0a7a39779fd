import {
  checkAddress,
  checkHours,
  checkSetting,
  checkText,
  type TextRule,
  type Trouble
} from './check-typed'
import { ADDRESSES, contactRows, isReachable, type ContactRow } from './contacts'
import { desksOf, textAt, weeklyOf } from './form-facts'
import type { FormBase } from './form-base'
import { isHidden, replacedResponses } from './not-done'
import { SETTINGS, type SettingName } from './numbers'
import type { PackData, TextData } from './pack-data'
import { RULES, ruleOf, type RuleName } from './rules'

export const SECTIONS = [
  'place',
  'contacts',
  'staffing',
  'limits',
  'rules',
  'not-done'
] as const

export type Section = (typeof SECTIONS)[number]

export type OpenCode =
  | Trouble['code']
  | 'contact-not-set'
  | 'contact-not-tried'
  | 'contact-unreachable'
  | 'tel-twice'
  | 'rule-open'
  | 'hours-open'
  | 'desk-contact-gone'
  | 'begins-hidden'
  | 'instead-not-done'

/**
 * Something that is still to be done. `must`: the pack cannot be used before. `should`: staff will miss it.
 * `about`: the field, as `name`, `tel supervisor`, `stop-times`; the screen says what that is and leads there.
 */
export type OpenPoint = {
  section: Section
  code: OpenCode
  weight: 'must' | 'should'
  about: readonly string[]
  args?: Trouble['args']
}

/** Everything that is still open, in the order of the screen. */
export function openPoints(pack: PackData, base: FormBase): OpenPoint[] {
  return [
    ...openPlace(pack, base),
    ...openContacts(pack, base),
    ...openStaffing(pack),
    ...openLimits(pack),
    ...openRules(pack),
    ...openNotDone(pack)
  ]
}

/** Signs that fit where a text stands, and which of them are read when somebody is in danger. */
export const TEXT_RULES = {
  name: { most: 30, needed: true, emergency: true },
  address: { most: 60, needed: true, emergency: true },
  hours: { most: 60 },
  desk: { most: 20, needed: true },
  contact: { most: 30 },
  ownContact: { most: 30, needed: true },
  note: { most: 60 },
  filming: { most: 80 },
  ending: { most: 80 },
  banning: { most: 30 }
} as const satisfies Record<string, TextRule>

function openPlace(pack: PackData, base: FormBase): OpenPoint[] {
  const text = (name: 'name' | 'address') =>
    points('place', [name], checkText(textAt(pack, ['facility', name]), TEXT_RULES[name]))
  const weekly = weeklyOf(pack)
  const said = textAt(pack, ['facility', 'hours', 'text'])
  return [
    ...text('name'),
    ...text('address'),
    ...points('place', ['hours'], checkText(said, TEXT_RULES.hours)),
    ...openHours(said, weekly.length > 0),
    ...weekly.flatMap((hours, at) =>
      points('place', ['weekly', String(at)], checkHours(hours))
    ),
    ...desksOf(pack).flatMap(({ name = {}, contact }, at) => [
      ...points('place', ['desk', String(at)], checkText(name, TEXT_RULES.desk)),
      ...(contact === undefined || isKnown(contact)
        ? []
        : [must('place', 'desk-contact-gone', ['desk', String(at)])])
    ])
  ]

  function isKnown(contact: string): boolean {
    return contactRows(pack, base).some(({ id }) => id === contact)
  }
}

/** Hours by the day of the week are kept only beside words that say them. */
function openHours({ ja, en }: TextData, isWeekly: boolean): OpenPoint[] {
  if ((ja ?? en) !== undefined) return []
  return [(isWeekly ? must : should)('place', 'hours-open', ['hours'])]
}

function openContacts(pack: PackData, base: FormBase): OpenPoint[] {
  const rows = contactRows(pack, base)
  return rows.flatMap(row => openContact(row, rows))
}

function openContact(row: ContactRow, rows: ContactRow[]): OpenPoint[] {
  const { id, base, given } = row
  const name = base ? TEXT_RULES.contact : TEXT_RULES.ownContact
  const addresses = ADDRESSES.flatMap(key =>
    points('contacts', [key, id], checkAddress(key, given[key] ?? ''))
  )
  const texts = [
    ...points('contacts', ['name', id], checkText(given.name ?? {}, name)),
    ...points('contacts', ['note', id], checkText(given.note ?? {}, TEXT_RULES.note))
  ]
  return [...addresses, ...unset(row), ...texts, ...untried(row, rows)]
}

function unset(row: ContactRow): OpenPoint[] {
  if (isReachable(row)) return []
  const code = row.base ? 'contact-not-set' : 'contact-unreachable'
  return [should('contacts', code, ['tel', row.id])]
}

function untried({ id, given }: ContactRow, rows: ContactRow[]): OpenPoint[] {
  const { tel } = given
  if (tel === undefined || checkAddress('tel', tel)?.weight === 'wrong') return []
  const digits = (number = '') => number.replace(/\D/g, '')
  const isTwice = rows.some(one => one.id !== id && digits(one.given.tel) === digits(tel))
  return [
    ...(isTwice ? [should('contacts', 'tel-twice', ['tel', id])] : []),
    ...(given.checkedOn === undefined
      ? [should('contacts', 'contact-not-tried', ['tel', id])]
      : [])
  ]
}

function openStaffing(pack: PackData): OpenPoint[] {
  return Object.entries(pack.presets ?? {}).flatMap(([question, { is }]) =>
    isHidden(pack, question, is) ? [must('staffing', 'begins-hidden', [question])] : []
  )
}

function openLimits(pack: PackData): OpenPoint[] {
  return (Object.keys(SETTINGS) as SettingName[]).flatMap(name =>
    points('limits', [name], checkSetting(name, pack.settings?.[name]?.is ?? ''))
  )
}

function openRules(pack: PackData): OpenPoint[] {
  return (Object.keys(RULES) as RuleName[]).flatMap(name => {
    const text = textAt(pack, ['facility', name, 'text'])
    const decided = ruleOf(pack, name) !== undefined
    if (!decided) return [should('rules', 'rule-open', [name])]
    const rule = { ...TEXT_RULES[name], needed: true } as const
    return points('rules', [name], checkText(text, rule))
  })
}

/** What stands instead of something else must itself be done. */
function openNotDone(pack: PackData): OpenPoint[] {
  const replaced = replacedResponses(pack)
  return (pack.notPermitted ?? []).flatMap(({ response, instead = '' }) =>
    response !== undefined && (instead === '' || replaced.includes(instead))
      ? [must('not-done', 'instead-not-done', [response])]
      : []
  )
}

function points(
  section: Section,
  about: string[],
  found: Trouble | Trouble[] | undefined
): OpenPoint[] {
  return [found ?? []].flat().map(({ code, weight, args }) => ({
    ...(weight === 'wrong' ? must(section, code, about) : should(section, code, about)),
    ...(args && { args })
  }))
}

function must(section: Section, code: OpenCode, about: string[]): OpenPoint {
  return { section, code, weight: 'must', about }
}

function should(section: Section, code: OpenCode, about: string[]): OpenPoint {
  return { section, code, weight: 'should', about }
}
