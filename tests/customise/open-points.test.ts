import { expect, test } from 'vitest'
import {
  addContact,
  contactRows,
  setAddress,
  setContactText,
  setTried
} from '../../src/customise/contacts'
import { addHours, setText } from '../../src/customise/form-facts'
import { finished } from '../../src/customise/finish'
import { setHidden, setInstead } from '../../src/customise/not-done'
import { setPreset, setSetting } from '../../src/customise/numbers'
import { openPoints } from '../../src/customise/open-points'
import { newPack, type PackData } from '../../src/customise/pack-data'
import { decideRule } from '../../src/customise/rules'
import { applyPack } from '../../src/flow/pack/apply'
import { FACILITIES } from '../flow/pack/packs'
import { BASE, BASE_FILES, openedPack } from './form-base'

const EMPTY = newPack(BASE, '2026-11-24')

const pointsOf = (pack: PackData, weight: 'must' | 'should') =>
  openPoints(pack, BASE)
    .filter(point => point.weight === weight)
    .map(({ code, about }) => `${code} ${about.join(' ')}`)

function named(pack = EMPTY): PackData {
  const name = setText(pack, ['facility', 'name'], 'ja', '花の館')
  const both = setText(name, ['facility', 'name'], 'en', 'Flower House')
  const address = setText(both, ['facility', 'address'], 'ja', '花市1の2')
  return setText(address, ['facility', 'address'], 'en', '1-2 Hana City')
}

function withNumber(pack: PackData, id: string, number: string): PackData {
  const row = contactRows(pack, BASE).find(one => one.id === id)
  if (!row) throw new Error(`No contact ${id}`)
  return setAddress(pack, row, 'tel', number)
}

test('an empty pack must have a name and an address, and lists every contact and rule', () => {
  expect(pointsOf(EMPTY, 'must')).toEqual(['text-needed name', 'text-needed address'])
  expect(pointsOf(EMPTY, 'should')).toEqual([
    'hours-open hours',
    ...BASE.contacts.map(({ id }) => `contact-not-set tel ${id}`),
    'rule-open filming',
    'rule-open ending',
    'rule-open banning'
  ])
})

test.for(FACILITIES)('nothing must be mended in %s', id => {
  expect(pointsOf(openedPack(id), 'must')).toEqual([])
})

test('nothing that must be mended is left: the pack can be laid over the base', () => {
  const hours = addHours(setText(named(), ['facility', 'hours', 'text'], 'ja', '平日'))
  const called = withNumber(hours, 'supervisor', '03-1234-5678')
  const own = addContact(called, BASE)
  const spoken = setContactText(own, 'own-1', ['name', 'ja'], '警備室')
  const counted = setSetting(spoken, BASE, 'stop-times', '２')
  const guarded = setHidden(counted, BASE, ['staffing', 'guard'], true)
  const alone = setPreset(guarded, BASE, 'staffing', 'alone')
  const banned = setInstead(alone, ['action', 'ban_or_restrict'], 'call_supervisor')
  const words = { ja: '市が決める', en: 'The city decides' }
  const ruled = decideRule(banned, 'banning', 'municipality', { municipality: words })
  expect(pointsOf(ruled, 'must')).toEqual([])
  expect(applyPack(BASE_FILES, finished(ruled, BASE, '2026-11-24'))).toMatchObject({
    ok: true,
    id: 'flower-house'
  })
})

test('hours by the week are kept only beside words that say them', () => {
  expect(pointsOf(addHours(named()), 'must')).toEqual(['hours-open hours'])
})

test('a number that nobody has tried is open until somebody has', () => {
  const pack = withNumber(named(), 'supervisor', '03-1234-5678')
  expect(pointsOf(pack, 'should')).toContain('contact-not-tried tel supervisor')
  const tried = setTried(pack, 'supervisor', '2026-11-24')
  expect(pointsOf(tried, 'should')).not.toContain('contact-not-tried tel supervisor')
  const changed = withNumber(tried, 'supervisor', '03-1234-5679')
  expect(pointsOf(changed, 'should')).toContain('contact-not-tried tel supervisor')
})

test('the same number twice is looked at twice, however it is written', () => {
  const one = withNumber(named(), 'supervisor', '03-1234-5678')
  const both = withNumber(one, 'second-person', '0312345678')
  expect(pointsOf(both, 'should')).toEqual(
    expect.arrayContaining(['tel-twice tel supervisor', 'tel-twice tel second-person'])
  )
})

test('nobody can begin with what is not there', () => {
  const guard = setPreset(named(), BASE, 'staffing', 'guard')
  const gone = setHidden(guard, BASE, ['staffing', 'guard'], true)
  expect(gone.presets).toBeUndefined()
  const again = setPreset(gone, BASE, 'staffing', 'guard')
  expect(pointsOf(again, 'must')).toEqual(['begins-hidden staffing'])
})

test('what stands instead must itself be done', () => {
  const one = setInstead(named(), ['response', 'look-into-it'], 'check-first')
  const both = setInstead(one, ['response', 'check-first'], 'explain-and-offer')
  expect(pointsOf(both, 'must')).toEqual(['instead-not-done look-into-it'])
})

test('words that were proposed follow the decision, own words stay', () => {
  const proposed = {
    supervisor: { ja: '責任者が決める', en: 'The supervisor decides' },
    municipality: { ja: '市が決める', en: 'The city decides' }
  }
  const first = decideRule(named(), 'banning', 'supervisor', proposed)
  const second = decideRule(first, 'banning', 'municipality', proposed)
  expect(second.facility?.banning).toEqual({
    decides: 'municipality',
    text: proposed.municipality
  })
  const own = setText(second, ['facility', 'banning', 'text'], 'ja', '館長が決める')
  const third = decideRule(own, 'banning', 'supervisor', proposed)
  expect(third.facility?.banning?.text?.ja).toBe('館長が決める')
})

test('a pack is named once, by its English name', () => {
  const pack = finished(named(), BASE, '2026-12-01')
  expect(pack).toMatchObject({ id: 'flower-house', edition: '2026-12-01' })
  const renamed = setText(pack, ['facility', 'name'], 'en', 'Rose House')
  expect(finished(renamed, BASE, '2026-12-02').id).toBe('flower-house')
})
