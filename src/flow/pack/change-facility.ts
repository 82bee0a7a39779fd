import { refusalIn } from '../checks/help-not-refused'
import type { Path } from '../shape'
import { like } from '../suggest'
import { LANGUAGES } from '../text-tree'
import type { Draft } from './draft'
import type { Facility } from './pack-schema'
import { spoken, type BothTexts } from './text-schema'

const HERE: Path = ['facility']

/** Puts the facility's own words wherever the base leaves room for them. */
export function changeFacility(draft: Draft, facility: Facility): void {
  fill(draft, 'place', placeOf(facility), 'address')
  for (const fact of ['filming', 'ending', 'banning'] as const) {
    const given = facility[fact]
    if (given) fill(draft, fact, given.text, fact)
  }
  checkDesks(draft, facility)
  const { hours, desks } = facility
  checkWords(draft, { hours, desks }, HERE)
}

/** Hours and names of desks become no texts of the flow, so they are looked through here. */
function checkWords(draft: Draft, part: unknown, path: Path): void {
  if (typeof part !== 'object' || part === null) return
  for (const [key, below] of Object.entries(part)) {
    const here = [...path, Array.isArray(part) ? Number(key) : key]
    const lang = LANGUAGES.find(one => one === key)
    const words = lang && typeof below === 'string' && refusalIn(below, lang)
    if (words) draft.refuse('text-against-calling', here, { words })
    checkWords(draft, below, here)
  }
}

/** Every desk is another one, and whom it names can be found among the contacts. */
function checkDesks(draft: Draft, { desks }: Facility): void {
  const known = draft.written.contacts.map(({ id }) => id)
  desks.forEach(({ id, contact }, at) => {
    const path = [...HERE, 'desks', at]
    const first = desks.findIndex(desk => desk.id === id)
    if (first < at) {
      const args = { id, number: at + 1, first: first + 1 }
      draft.refuse('desk-twice', [...path, 'id'], args)
    }
    if (contact !== undefined && !known.includes(contact)) {
      const args = { kind: 'contact', id: contact, ...like(contact, known) }
      draft.refuse('target-gone', [...path, 'contact'], args)
    }
  })
}

/** Name and address in one breath, as they are read out on the phone. */
export function placeOf({
  name,
  address
}: Pick<Facility, 'name' | 'address'>): BothTexts {
  const ja = name.same ? (name.ja ?? name.en) : name.ja
  const en = name.same ? (name.en ?? name.ja) : name.en
  return {
    ...([ja, address.ja].every(spoken) && { ja: `${ja}（${address.ja}）` }),
    ...([en, address.en].every(spoken) && { en: `${en}, ${address.en}` })
  }
}

/** Every text that holds the words of the base for this fact now holds those of the facility, or is open where there are none. */
function fill(draft: Draft, fact: string, given: BothTexts, from: string): void {
  const key = `facility.${fact}`
  const path = [...HERE, from]
  for (const lang of LANGUAGES) {
    const blank = draft.base.texts[lang][key]
    const own = given[lang]
    if (blank === undefined) draft.refuse('fact-without-place', path, { key })
    if (blank === undefined) continue
    const meant = Object.entries(draft.texts[lang]).filter(([, text]) =>
      text.includes(blank)
    )
    for (const [where, text] of meant) {
      if (own === undefined) draft.leaveOpen(lang, where, path)
      else draft.texts[lang][where] = text.replaceAll(blank, () => own)
      draft.origins.text(lang, where, path)
    }
  }
  draft.say(key, given, path)
}
