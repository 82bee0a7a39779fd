import { contactRows } from '../../../customise/contacts'
import type { ToldFinding } from '../../../customise/examiner'
import { ACTIONS_NOT_DONE } from '../../../customise/not-done'
import { SETTINGS, type SettingName } from '../../../customise/numbers'
import type { Section } from '../../../customise/open-points'
import { isHiding } from '../../../customise/other-parts'
import type { PackData } from '../../../customise/pack-data'
import { RULES } from '../../../customise/rules'
import type { Path } from '../../../flow/shape'
import type { Language } from '../../../text/language'
import { t } from '../../../text/t'
import { contactName, type Known } from './names'
import { otherPart } from './other-part'

/** A finding for somebody who sees only the form. `author`: the words for whoever wrote the rest of the file. */
export type FoundWords = { said: string; section?: Section; author?: string }

export function foundWords(
  found: ToldFinding,
  known: Known,
  language: Language
): FoundWords {
  const { path, said } = found
  const section = sectionOf(path, known.pack)
  if (section) return wordsOfForm(found, { section, known, language })
  const part = otherPart(path, known.pack, language)
  if (part === undefined) return { said: said[language] }
  return { said: t('facilityForm.found.outside', { part }), author: said[language] }
}

type At = { section: Section; known: Known; language: Language }

function wordsOfForm(
  { code, args, path, said }: ToldFinding,
  { section, known, language }: At
): FoundWords {
  const name = nameOf(path, known, language)
  const { id } = args
  /* What the base does not have under this name has no field here either. */
  if (code === 'target-gone' && name === undefined && id !== undefined)
    return { said: t('facilityForm.found.unknown', { id }), author: said[language] }
  const what = name ?? t(`facilityForm.sections.${section}`)
  const plain = PLAIN.find(one => one === code)
  const scenes = args[`scenes-${language}`] ?? ''
  const words = plain && t(`facilityForm.found.${plain}`, { ...args, what, scenes })
  return { section, said: words ?? said[language] }
}

/** Findings whose own sentence speaks of what stands in the file. */
const PLAIN = [
  'base-changed',
  'base-says-so-now',
  'desk-twice',
  'target-gone',
  'pack-breaks-safeguard',
  'scenes-set-aside'
] as const

const SECTION_OF: Record<string, Section> = {
  settings: 'limits',
  presets: 'staffing',
  contacts: 'contacts',
  notPermitted: 'not-done',
  facility: 'place'
}

function sectionOf([part = '', at = '']: Path, pack: PackData): Section | undefined {
  if (part === 'facility' && Object.hasOwn(RULES, at)) return 'rules'
  if (part === 'changes')
    return isHiding(pack.changes?.[Number(at)]) ? 'staffing' : undefined
  return SECTION_OF[part]
}

/** The name on its screen of what a finding is about. */
function nameOf([part = '', at = '']: Path, known: Known, lang: Language) {
  return NAME_OF[part]?.(at, known, lang)
}

type Named = (at: string | number, known: Known, lang: Language) => string | undefined

const NAME_OF: Record<string, Named> = {
  settings: at => {
    const name = (Object.keys(SETTINGS) as SettingName[]).find(one => one === at)
    return name && t(`facilityForm.abouts.${name}`)
  },
  presets: (at, { base }, lang) => base.standing.find(({ id }) => id === at)?.text[lang],
  contacts: (at, { pack, base }, lang) => {
    const { set, add } = pack.contacts?.[Number(at)] ?? {}
    const row = contactRows(pack, base).find(({ id }) => id === (set ?? add))
    return row && contactName(row, lang)
  },
  notPermitted: (at, { pack, base }, lang) => {
    const { response, action } = pack.notPermitted?.[Number(at)] ?? {}
    const done = ACTIONS_NOT_DONE.find(one => one === action)
    if (done) return t(`facilityForm.notDone.actions.${done}`)
    return base.responses.find(({ id }) => id === response)?.text[lang]
  }
}
