import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverageOf, newIn, reachOf, suggestion } from '../../src/training/coverage'
import { chancesOf, drawn } from '../../src/training/draw'
import { readPractised, touched, type PractisedOn } from '../../src/training/practised'
import { duckPond } from '../machine/duck-pond'
import { gooseScene, swanScene } from './pond-scene'

const flow = duckPond()
const scenes = [gooseScene, swanScene]
const reaches = scenes.map(scene => reachOf(flow, scene))

test('where nothing was practised, everything is new and there is no oldest date', () => {
  const coverage = coverageOf(flow, scenes, [])
  expect(coverage.responses.every(({ times }) => times === 0)).toBe(true)
  expect(coverage).not.toHaveProperty('oldest')
})

test('what was practised is counted by scene, response and row', () => {
  const coverage = coverageOf(flow, scenes, [practised(0, 10), practised(0, 20)])
  expect(coverage.scenes).toEqual([
    { id: 'goose-comes', times: 2, last: 20 },
    { id: 'swan-comes', times: 0 }
  ])
  expect(coverage.responses.filter(({ times }) => times > 0)).toEqual([
    { id: 'feed', times: 2 },
    { id: 'shoo', times: 2 }
  ])
  expect(coverage.rows).toContainEqual({ id: 'weighing.rude', times: 2 })
  expect(coverage.rows).toContainEqual({ id: 'weighing.swan-rules', times: 0 })
})

test('the oldest date is that of the scene longest not practised', () => {
  const coverage = coverageOf(flow, scenes, [
    practised(0, 10),
    practised(1, 15),
    practised(0, 20)
  ])
  expect(coverage.oldest).toBe(15)
})

test('what touches most that is new is suggested, then what was longest not practised', () => {
  const suggested = (...list: PractisedOn[]) =>
    suggestion(coverageOf(flow, scenes, list), reaches)
  expect(suggested()).toBe('goose-comes')
  expect(suggested(practised(0, 10))).toBe('swan-comes')
  expect(suggested(practised(0, 10), practised(1, 20))).toBe('goose-comes')
  expect(suggestion(coverageOf(flow, [], []), [])).toBeUndefined()
})

test('a surprise is likelier the more of it is new, and never impossible', () => {
  const chances = chancesOf(coverageOf(flow, scenes, [practised(0, 10)]), reaches)
  expect(chances[0]).toBe(1)
  expect(chances[1]).toBeGreaterThan(5)
})

test('every number falls on one scene, each as often as its chance', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), chances => {
      const all = chances.reduce((sum, chance) => sum + chance)
      const falls = Array.from({ length: all }, (_, number) => drawn(chances, number))
      expect(chances.map((_, at) => falls.filter(fall => fall === at).length)).toEqual(
        chances
      )
    })
  ))

test('what was stored comes back as it was, and what is something else counts for nothing', () => {
  const one = practised(0, 10)
  const { at, ...more } = one
  expect(readPractised({ at, more })).toEqual(one)
  for (const wrong of [null, 'x', {}, { ...more, how: 'else' }, { ...more, rows: [1] }]) {
    expect(readPractised({ at, more: wrong })).toBeUndefined()
  }
})

test('nothing new is left in a scene that was practised its own way', () => {
  const coverage = coverageOf(flow, scenes, [practised(0, 10)])
  expect(newIn(coverage, reaches[0]!)).toBe(0)
})

test('a response that was advised twice is touched once', () => {
  expect(touched([]).responses).toEqual([])
  expect(reaches[0]?.responses).toEqual(['feed', 'shoo'])
})

function practised(scene: 0 | 1, at: number): PractisedOn {
  return { at, how: 'alone', hash: flow.hash, ...reaches[scene]! }
}
