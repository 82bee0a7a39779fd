import { expect, test } from 'vitest'
import { CONTENT_NOTES, TOPICS } from '../../src/flow/scenes/scene-schema'
import type { CheckResult } from '../../src/cli/check'
import { baseScenes } from '../flow/scenes/base-scenes'
import { FACILITIES } from '../flow/pack/packs'
import { json } from '../cli/terminal'

const scenes = baseScenes()
const { scenes: played = [], coverage } = json<CheckResult>('check')

const FOUNDING = [
  'shouting-over-our-slip',
  'call-your-boss',
  'the-sore-foot',
  'questions-without-end',
  'only-to-see-one-of-us',
  'the-talk-without-an-end'
]

test('every scene of the base comes to its advice', () => {
  expect(played.filter(({ ok }) => !ok)).toEqual([])
  expect(played.map(({ id }) => id)).toEqual(scenes.map(({ id }) => id))
})

test('there are more than two dozen, the six founding ones among them', () => {
  const ids = scenes.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(FOUNDING))
  expect(ids.length).toBeGreaterThanOrEqual(26)
})

test('they come by every response and by nearly every row', () => {
  expect(coverage?.responses.untouched).toEqual([])
  expect(coverage?.rows.share).toBeGreaterThanOrEqual(0.95)
  expect(coverage?.questions.untouched).toEqual([])
})

test('they stand all over the grid of legitimacy and means', () => {
  const cells = new Set(played.flatMap(({ id }) => cellsOf(id)))
  expect(cells.size).toBeGreaterThanOrEqual(14)
})

test('they have every topic and every content note', () => {
  const topics = new Set(scenes.flatMap(scene => scene.topics))
  const notes = new Set(scenes.flatMap(scene => scene.notes))
  expect(TOPICS.filter(topic => !topics.has(topic))).toEqual([])
  expect(CONTENT_NOTES.filter(note => !notes.has(note))).toEqual([])
})

test('at least ten of them turn midway', () => {
  const turning = scenes.filter(({ beats }) =>
    beats.some(({ happens }) => happens.some(one => 'reaction' in one))
  )
  expect(turning.length).toBeGreaterThanOrEqual(10)
})

test.each(FACILITIES)('every scene is played, adapted or left out at %s', id => {
  const { ok, scenes: here = [] } = json<CheckResult>(`check --facility ${id}`)
  expect(ok).toBe(true)
  expect(here.length).toBeGreaterThanOrEqual(26)
})

function cellsOf(id: string): string[] {
  const scene = played.find(one => one.id === id)
  return (scene?.beats ?? []).map(({ legitimacy, means }) => `${legitimacy} ${means}`)
}
