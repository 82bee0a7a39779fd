import fc from 'fast-check'
import { expect, test } from 'vitest'
import { walk } from '../../src/flow/asked'
import { givenFrom, type Sheet } from '../../src/flow/sheet'
import { adviceFor, effectOf, givenOtherwise, whatIf } from '../../src/training/effect'
import { duckPond } from '../machine/duck-pond'

const flow = duckPond()
const CALM = { bird: ['goose'], wants: ['bread'], mood: ['curious'], feathers: ['none'] }
const given = givenFrom(flow, CALM)

test('an answer that leads to another response is told, with how much firmer it is', () => {
  expect(whatIf(flow, given, 'bird', ['goose', 'hisses'])).toMatchObject({
    none: false,
    response: { from: 'feed', to: 'shoo' }
  })
})

test('an answer that only brings a companion along says which', () => {
  expect(whatIf(flow, given, 'feathers', ['wet'])).toEqual({
    none: false,
    gained: ['towel'],
    lost: [],
    firmer: 0
  })
})

test('an answer that changes nothing says so', () => {
  expect(whatIf(flow, given, 'feathers', ['ruffled']).none).toBe(true)
})

test('a question left open counts as not sure, as when advice is wanted now', () => {
  const open = givenOtherwise(flow, given, 'mood', undefined)
  const unsure = givenOtherwise(flow, given, 'mood', ['not-sure'])
  expect(adviceFor(flow, open).response).toBe(adviceFor(flow, unsure).response)
})

test('an answer that leads to a question which can change the advice names it', () => {
  const { wants, ...rest } = CALM
  const none = givenFrom(flow, { ...rest, bird: ['none'] })
  expect(wants).toEqual(['bread'])
  expect(whatIf(flow, none, 'bird', ['goose'])).toMatchObject({
    none: false,
    opens: 'wants'
  })
})

test('what is told to change nothing still changes nothing with whatever it would ask next', () =>
  fc.assert(
    fc.property(
      arbitrarySheet(),
      arbitrarySheet(),
      arbitrarySheet(),
      (one, other, later) => {
        for (const [question, options] of Object.entries(other)) {
          if (!whatIf(flow, givenFrom(flow, one), question, options).none) continue
          const otherwise = { ...one, [question]: options }
          const told = walk(flow, { ...later, ...otherwise }, { rest: 'not-sure' })
          const next = Object.entries(later).filter(
            ([id]) => id !== question && told.asked.includes(id)
          )
          const own = givenFrom(flow, { ...Object.fromEntries(next), ...one })
          const theirs = givenFrom(flow, { ...Object.fromEntries(next), ...otherwise })
          expect(effectOf(adviceFor(flow, own), adviceFor(flow, theirs)).none).toBe(true)
        }
      }
    )
  ))

test('there and back again has opposite effects, and the same answer has none', () =>
  fc.assert(
    fc.property(arbitrarySheet(), arbitrarySheet(), (one, other) => {
      const [a, b] = [one, other].map(sheet => adviceFor(flow, givenFrom(flow, sheet)))
      const [there, back] = [effectOf(a!, b!), effectOf(b!, a!)]
      expect([back.gained, back.lost, back.firmer]).toEqual([
        there.lost,
        there.gained,
        there.firmer === 0 ? 0 : -there.firmer
      ])
      expect(back.response?.from).toBe(there.response?.to)
      expect(effectOf(a!, a!).none).toBe(true)
      for (const [question, options] of Object.entries(one)) {
        expect(whatIf(flow, givenFrom(flow, one), question, options).none).toBe(true)
      }
    })
  ))

function arbitrarySheet(): fc.Arbitrary<Sheet> {
  const answered = flow.questions.map(({ id, options }) =>
    fc
      .option(fc.constantFrom(...options.map(option => [option.id]), ['not-sure']))
      .map((answer): Sheet => (answer ? { [id]: answer } : {}))
  )
  return fc
    .tuple(...answered)
    .map((sheets): Sheet => Object.assign({}, ...sheets) as Sheet)
}
