import { expect, test } from 'vitest'
import { scenesFor } from '../../../src/flow/scenes/scenes-for'
import { compiledFlow } from './base-scenes'
import { sceneOf } from './sample-scene'

const flow = compiledFlow()
const WHY = { ja: 'ここでは起こらない', en: 'It cannot happen here' }
const calm = sceneOf([{ id: 'start', reveals: { danger: ['none'] } }], 'calm')
const loud = sceneOf([{ id: 'start' }], 'loud')

test('a facility without scenes of its own practises those of the base', () => {
  expect(scenesFor(flow, [calm, loud], [])).toEqual([calm, loud])
})

test('what a pack leaves out is gone, and its own scenes come last', () => {
  const own = sceneOf([{ id: 'start' }], 'own')
  const scenes = scenesFor(flow, [calm, loud], [own, { leaveOut: 'calm', because: WHY }])
  expect(scenes).toEqual([loud, own])
})

test('what a pack adapts stands instead of what the base says, and the rest stays', () => {
  const adapt = {
    adapt: 'calm',
    because: WHY,
    standing: { staffing: 'alone' },
    beats: { start: { reveals: { conduct: ['none'] } } }
  }
  const [scene] = scenesFor(flow, [calm], [adapt])
  expect(scene).toMatchObject({
    standing: { staffing: 'alone' },
    beats: [{ reveals: { danger: ['none'], conduct: ['none'] } }]
  })
})

test('answers to questions that a facility hides are dropped', () => {
  const questions = flow.questions.filter(({ id }) => id !== 'danger')
  const [scene] = scenesFor({ ...flow, questions }, [calm], [])
  expect(scene?.beats[0]?.reveals).toEqual({})
})
