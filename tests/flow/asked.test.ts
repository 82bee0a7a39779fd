import { expect, test } from 'vitest'
import { nextQuestion, offeredQuestions, walk } from '../../src/flow/asked'
import { givenFrom, type Sheet } from '../../src/flow/sheet'
import { compiledTeaHouse as flow } from './tea-house'

const next = (sheet: Sheet) => nextQuestion(flow, givenFrom(flow, sheet))?.id
const offered = (sheet: Sheet) =>
  offeredQuestions(flow, givenFrom(flow, sheet)).map(({ id }) => id)

test('the first question whose answer can change the response is asked', () => {
  expect(next({})).toBe('smoke')
  expect(next({ smoke: ['puffs'] })).toBe('puff-kind')
  expect(next({ smoke: ['none'] })).toBe('wish')
  expect(next({ smoke: ['none'], wish: ['wants-tea'] })).toBeUndefined()
})

test('in danger to life nothing more is asked', () => {
  expect(next({ smoke: ['breathes-fire'] })).toBeUndefined()
})

test('a question for a companion that goes ahead is asked only where it can matter', () => {
  const sheet = { smoke: ['none'], wish: ['wants-tea'] }
  expect(next({ ...sheet, weather: ['stormy'] })).toBe('wings')
  expect(offered(sheet)).toEqual([])
})

test('a walk asks in the order of the flow and leaves what cannot matter unused', () => {
  const sheet = {
    wings: ['wet-wings'],
    'puff-kind': ['big-puffs'],
    wish: ['wants-tea'],
    smoke: ['puffs', 'yawns']
  }
  const { asked, unused, missing, taps } = walk(flow, sheet)
  expect({ asked, unused, missing, taps }).toEqual({
    asked: ['smoke', 'puff-kind'],
    unused: ['wish', 'wings'],
    missing: [],
    taps: 5
  })
})

test('a needed answer that is not there is missing, or taken as not sure', () => {
  const sheet = { smoke: ['none'] }
  expect(walk(flow, sheet).missing).toEqual(['wish'])
  const rest = walk(flow, sheet, { rest: 'not-sure' })
  const filled = walk(flow, { ...sheet, wish: ['not-sure'] })
  expect({ ...rest, missing: [] }).toEqual(filled)
})
