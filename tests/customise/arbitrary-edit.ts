import fc from 'fast-check'
import {
  addContact,
  ADDRESSES,
  contactRows,
  removeContact,
  setAddress,
  setContactText,
  setTried
} from '../../src/customise/contacts'
import {
  addDesk,
  addHours,
  desksOf,
  removeDesk,
  removeHours,
  setDeskContact,
  setHours,
  setSame,
  setText,
  weeklyOf
} from '../../src/customise/form-facts'
import {
  ACTIONS_NOT_DONE,
  INSTEAD,
  setHidden,
  setInstead
} from '../../src/customise/not-done'
import {
  setPreset,
  SETTINGS,
  setSetting,
  type SettingName
} from '../../src/customise/numbers'
import type { PackData } from '../../src/customise/pack-data'
import { decideRule, RULES, undecideRule, type RuleName } from '../../src/customise/rules'
import { BASE } from './form-base'

/** One thing somebody does in the form, and the parts of the pack that it may touch. */
export type Edit = { does: (pack: PackData) => PackData; touches: readonly string[] }

const LANG = fc.constantFrom('ja' as const, 'en' as const)
const TYPED = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', ' ', '０３－１２３４', '03-1234-5678', 'はな館', '3', '２')
)
const PART = fc.constantFrom('name', 'address', 'hours.text', 'filming.text')
const RULE = fc.constantFrom(...(Object.keys(RULES) as RuleName[]))
const NAME = fc.constantFrom(...(Object.keys(SETTINGS) as SettingName[]))
const AT = fc.nat({ max: 3 })

/** Anything that can be done in the form. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(PART, LANG, TYPED).map(([part, lang, typed]) => ({
    does: (pack: PackData) =>
      setText(pack, ['facility', ...part.split('.')], lang, typed),
    touches: [`facility.${part}.${lang}`]
  })),
  fc.boolean().map(same => ({
    does: (pack: PackData) => setSame(pack, ['facility', 'name'], same),
    touches: ['facility.name']
  })),
  fc.tuple(AT, TYPED, fc.constantFrom('add', 'set', 'remove')).map(([at, from, how]) => ({
    does: (pack: PackData) => hours(pack, at, { from, how }),
    touches: ['facility.hours.weekly']
  })),
  fc.tuple(AT, fc.constantFrom('add', 'set', 'remove')).map(([at, how]) => ({
    does: (pack: PackData) => desk(pack, at, how),
    touches: ['facility.desks']
  })),
  fc
    .tuple(fc.nat({ max: 20 }), fc.constantFrom(...ADDRESSES), TYPED)
    .map(([at, key, typed]) => ({
      does: (pack: PackData) => {
        const row = contactRows(pack, BASE)[at % contactRows(pack, BASE).length]
        return row ? setAddress(pack, row, key, typed) : pack
      },
      touches: ['contacts']
    })),
  fc
    .tuple(
      fc.constantFrom(...BASE.contacts.map(({ id }) => id)),
      fc.constantFrom('name' as const, 'note' as const),
      LANG,
      TYPED
    )
    .map(([id, part, lang, typed]) => ({
      does: (pack: PackData) => setContactText(pack, id, [part, lang], typed),
      touches: ['contacts']
    })),
  fc
    .tuple(fc.constantFrom(...BASE.contacts.map(({ id }) => id)), fc.boolean())
    .map(([id, tried]) => ({
      does: (pack: PackData) => setTried(pack, id, tried ? '2026-11-24' : undefined),
      touches: ['contacts']
    })),
  fc.boolean().map(adds => ({
    does: (pack: PackData) =>
      adds ? addContact(pack, BASE) : removeContact(pack, 'front-desk'),
    touches: ['contacts', 'facility.desks']
  })),
  fc.tuple(NAME, TYPED).map(([name, typed]) => ({
    does: (pack: PackData) => setSetting(pack, BASE, name, typed),
    touches: [`settings.${name}`]
  })),
  fc.constantFrom('alone', 'two-or-more', 'guard').map(is => ({
    does: (pack: PackData) => setPreset(pack, BASE, 'staffing', is),
    touches: ['presets.staffing']
  })),
  fc.boolean().map(hidden => ({
    does: (pack: PackData) => setHidden(pack, BASE, ['staffing', 'guard'], hidden),
    touches: ['changes', 'presets.staffing']
  })),
  fc
    .tuple(
      fc.constantFrom(...ACTIONS_NOT_DONE),
      fc.option(fc.constantFrom(...INSTEAD), { nil: undefined })
    )
    .map(([action, instead]) => ({
      does: (pack: PackData) => setInstead(pack, ['action', action], instead),
      touches: ['notPermitted']
    })),
  fc.tuple(RULE, fc.nat({ max: 1 }), fc.boolean()).map(([name, at, decides]) => ({
    does: (pack: PackData) =>
      decides
        ? decideRule(pack, name, RULES[name].choices[at] ?? '', {})
        : undecideRule(pack, name),
    touches: [`facility.${name}`]
  }))
)

function hours(pack: PackData, at: number, { from, how }: { from: string; how: string }) {
  if (how === 'add' || weeklyOf(pack).length === 0) return addHours(pack)
  const here = at % weeklyOf(pack).length
  return how === 'set' ? setHours(pack, here, { from }) : removeHours(pack, here)
}

function desk(pack: PackData, at: number, how: string): PackData {
  if (how === 'add' || desksOf(pack).length === 0) return addDesk(pack)
  const here = at % desksOf(pack).length
  return how === 'set' ? setDeskContact(pack, here, 'supervisor') : removeDesk(pack, here)
}
