import { expect, test } from 'vitest'
import { brokenSafeguards } from '../../src/flow/safeguards'
import type { Flow } from '../../src/flow/schema'
import { givenFrom, know, type Sheet } from '../../src/flow/sheet'
import { teaHouse } from './tea-house'

const broken = (change: Partial<Flow>, sheet: Sheet) => {
  const flow = { ...teaHouse, ...change }
  return brokenSafeguards(flow, know(flow, givenFrom(flow, sheet)))
}

const weighing = (row: Flow['weighing'][number]) => ({
  weighing: [row, ...teaHouse.weighing]
})

const row = (response: string, when: NonNullable<Flow['weighing'][number]['when']>) =>
  weighing({ id: 'planted', when, response, locked: false, source: [] })

test('the flow as it is breaks nothing', () => {
  const sheets: Sheet[] = [
    {},
    { smoke: ['not-sure'], wish: ['not-sure'] },
    { smoke: ['breathes-fire'] },
    {
      weather: ['stormy'],
      smoke: ['puffs'],
      'puff-kind': ['big-puffs'],
      wings: ['wet-wings']
    }
  ]
  expect(sheets.flatMap(sheet => broken({}, sheet))).toEqual([])
})

test('a required action that is not told is found', () => {
  expect(broken(row('pour', 'breathes-fire'), { smoke: ['breathes-fire'] })).toContain(
    'fire-means-duck'
  )
})

test('a forbidden action that is told is found', () => {
  expect(broken(row('hush', 'yawns'), { smoke: ['yawns'] })).toContain(
    'tea-never-ends-badly'
  )
})

test('a companion that should go ahead and does not is found', () => {
  const sheet = {
    weather: ['stormy'],
    smoke: ['puffs'],
    'puff-kind': ['big-puffs'],
    wings: ['wet-wings']
  }
  expect(broken({ companionRows: [] }, sheet)).toEqual(['dry-first'])
})

test('firmness that falls as means rise is found', () => {
  const planted = row('pour', { scale: 'means', is: 'threatening' })
  expect(broken(planted, { smoke: ['puffs'] })).toEqual(['firm-by-means'])
})

test('firmness that rises with legitimacy is found', () => {
  const planted = row('hush', { scale: 'legitimacy', is: 'legitimate' })
  expect(broken(planted, { smoke: ['puffs'], wish: ['wants-gold'] })).toEqual([
    'firm-by-wish'
  ])
})

test('an act that softens the advice when it is added is found', () => {
  const planted = row('pour', { all: ['puffs', 'breathes-fire'] })
  expect(broken(planted, { smoke: ['breathes-fire'] })).toEqual(['firm-by-smoke'])
})

test('a doubt that hardens the advice by itself is found', () => {
  expect(
    broken(row('hush', 'unsure.wish'), { smoke: ['puffs'], wish: ['not-sure'] })
  ).toEqual(['firm-in-doubt'])
})

test('a doubt that caps abusive means is found', () => {
  const sheet = { smoke: ['puffs'], 'puff-kind': ['big-puffs'], wish: ['not-sure'] }
  expect(broken(row('pour', 'unsure.wish'), sheet)).toContain('firm-in-doubt')
})

test('a response without words or without a next step is found', () => {
  const responses = teaHouse.responses.map(response => ({
    ...response,
    reactions: { ...response.reactions, calmed: { sets: [] } }
  }))
  expect(broken({ responses }, {})).toEqual(['whole'])
})
