import { expect, test } from 'vitest'
import { adviceFor } from '../../src/training/effect'
import { wayMap } from '../../src/training/way-map'
import { givenFrom, type Sheet } from '../../src/flow/sheet'
import { duckPond } from '../machine/duck-pond'

const flow = duckPond()
const adviceOn = (sheet: Sheet) => adviceFor(flow, givenFrom(flow, sheet))
const fed = adviceOn({ bird: ['goose'], wants: ['bread'], mood: ['curious'] })
const fled = adviceOn({ bird: ['swan'] })

test('every question and every response stands on the map once, in the order of the flow', () => {
  const { phases, responses } = wayMap(flow, [])
  expect(phases.flatMap(({ questions }) => questions.map(({ id }) => id))).toEqual(
    flow.questions.map(({ id }) => id)
  )
  expect(responses.map(({ id }) => id)).toEqual(flow.responses.map(({ id }) => id))
  expect(responses.every(({ ways }) => ways.length === 0)).toBe(true)
})

test('a place is marked with each way that leads through it, and with no other', () => {
  const map = wayMap(flow, [
    { asked: ['bird', 'wants', 'mood'], advices: [fed] },
    { asked: ['bird'], advices: [fed, fled] }
  ])
  const marked = [...map.phases.flatMap(({ questions }) => questions), ...map.responses]
    .filter(({ ways }) => ways.length > 0)
    .map(({ id, ways }) => [id, ways])
  expect(Object.fromEntries(marked)).toEqual({
    bird: [0, 1],
    wants: [0],
    mood: [0],
    [fed.response]: [0, 1],
    [fled.response]: [1]
  })
})

test('a group of questions is marked where one of its questions is', () => {
  const [phase] = wayMap(flow, [
    { asked: [], advices: [fled] },
    { asked: ['bird'], advices: [] }
  ]).phases
  expect(phase?.ways).toEqual([1])
})
