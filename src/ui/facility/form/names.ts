import type { ContactRow } from '../../../customise/contacts'
import { contactRows } from '../../../customise/contacts'
import type { OpenPoint } from '../../../customise/open-points'
import type { PackData } from '../../../customise/pack-data'
import { otherLanguage, type Language } from '../../../text/language'
import { t } from '../../../text/t'
import type { BaseText, FormBase } from '../../../customise/form-base'

/** A contact by the name that staff will read. */
export function contactName({ base, given }: ContactRow, language: Language): string {
  const own = given.name?.[language] ?? given.name?.[otherLanguage(language)]
  return own ?? base?.name[language] ?? t('facilityForm.contacts.unnamed')
}

/** What an open point or a finding is told with. */
export type Known = { pack: PackData; base: FormBase }

/** An open point in one line: what it is about, and what is to be done. */
export function pointLine(point: OpenPoint, known: Known, language: Language): string {
  const { code, args } = point
  const what = aboutName(point, known, language)
  if (code === 'contact-not-set') return what
  const text = t(`facilityForm.troubles.${code}`, args)
  return t('facilityForm.open.line', { what, text })
}

function aboutName(
  { section, about: [field = '', which = ''] }: OpenPoint,
  { pack, base }: Known,
  language: Language
): string {
  const named = (parts: readonly { id: string; text: BaseText }[]) =>
    parts.find(({ id }) => id === field)?.text[language] ?? field
  if (section === 'not-done') return named(base.responses)
  if (section === 'staffing') return named(base.standing)
  if (section !== 'contacts') {
    const number = Number(which) + 1
    return t(`facilityForm.abouts.${field as AboutField}`, { number })
  }
  const row = contactRows(pack, base).find(({ id }) => id === which)
  return row ? contactName(row, language) : which
}

type AboutField =
  | 'name'
  | 'address'
  | 'hours'
  | 'weekly'
  | 'desk'
  | 'stop-times'
  | 'leave-times'
  | 'time-limit'
  | 'record-reminder-days'
  | 'filming'
  | 'ending'
  | 'banning'

/** The id on its screen of the field that a point is about. */
export function fieldOf({ about }: OpenPoint): string {
  return about.join('-')
}
