import { expect, test } from 'vitest'
import { explain } from '../../src/flow/explain'
import { givenFrom, type Sheet } from '../../src/flow/sheet'
import { nearest, unsureThatMatter } from '../../src/flow/what-if'
import { knowing, teaHouse } from './tea-house'

const given = (sheet: Sheet) => givenFrom(teaHouse, sheet)

test('every table that was asked for names its row and the facts it rested on', () => {
  const known = knowing({
    smoke: ['puffs', 'yawns'],
    'puff-kind': ['big-puffs'],
    wish: ['wants-gold'],
    'gold-kind': ['owed-gold']
  })
  expect(explain(teaHouse, known)).toEqual([
    { table: 'legitimacy', row: 'gold-is-owed', facts: ['owed-gold'] },
    { table: 'means', row: 'big', facts: ['big-puffs'] },
    { table: 'harm', row: 'fine', facts: [] },
    { table: 'weighing', row: 'too-much-smoke', facts: ['big-puffs'] },
    { table: 'companions', row: 'fed-up', facts: ['big-puffs'] }
  ])
})

test('a level that is only possible rests on the answer that was not sure', () => {
  const reasons = explain(
    teaHouse,
    knowing({ wish: ['wants-gold'], 'gold-kind': ['not-sure'] })
  )
  expect(reasons[0]).toEqual({
    table: 'legitimacy',
    row: 'gold-is-owed',
    facts: ['unsure.gold-kind'],
    open: true
  })
})

test('the nearest changes are the smallest steps up and down in firmness', () => {
  const sheet = { smoke: ['puffs'], 'puff-kind': ['big-puffs'], wish: ['wants-tea'] }
  expect(nearest(teaHouse, given(sheet))).toEqual({
    firmer: {
      question: 'smoke',
      options: ['puffs', 'breathes-fire'],
      response: 'duck',
      firmness: 3
    },
    softer: { question: 'smoke', options: ['none'], response: 'pour', firmness: 0 }
  })
})

test('an unsure answer matters when one of its options would change the advice', () => {
  const sheet = { smoke: ['puffs'], 'puff-kind': ['not-sure'], wish: ['not-sure'] }
  expect(unsureThatMatter(teaHouse, given(sheet))).toEqual([
    { question: 'puff-kind', options: ['big-puffs'] },
    { question: 'wish', options: ['wants-gold'] }
  ])
})
