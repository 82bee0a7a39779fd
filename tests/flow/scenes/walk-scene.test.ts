import { expect, test } from 'vitest'
import { walkScene } from '../../../src/flow/scenes/walk-scene'
import { start, step } from '../../../src/flow/stepper'
import { baseScenes, compiledFlow } from './base-scenes'
import { sceneOf } from './sample-scene'

const flow = compiledFlow()
const scenes = baseScenes()

const CALM = { danger: ['none'], conduct: ['none'], demand: ['asks-service'] }
const LOUD = { ...CALM, conduct: ['loud-or-looming'], loudness: ['keeps-shouting'] }

test('answers what is asked in the order of the flow, and stops at what is not told yet', () => {
  const [beat] = walkScene(flow, sceneOf([{ reveals: CALM }])).beats
  expect(beat?.asked).toEqual(['danger', 'conduct', 'demand'])
  expect(beat).toMatchObject({ open: 'our-part', position: { kind: 'question' } })
})

test('tells the advice now at every beat, with the rest as not sure', () => {
  const [beat] = walkScene(flow, sceneOf([{ reveals: { danger: ['none'] } }])).beats
  expect(beat?.advice.response).toBe('steady')
})

test('wants the advice before somebody reacts to it', () => {
  const { beats } = walkScene(
    flow,
    sceneOf([{ reveals: LOUD }, { happens: [{ reaction: 'goes-on' }] }])
  )
  expect(beats[0]?.events.at(-1)).toEqual({ type: 'ADVISE' })
  expect(beats[1]?.advice.row).toBe('abusive-with-a-fair-request')
})

test('answers anew what is seen otherwise later', () => {
  const later = { conduct: ['loud-or-looming', 'hurtful-words'], words: ['insults'] }
  const { beats } = walkScene(flow, sceneOf([{ reveals: LOUD }, { reveals: later }]))
  expect(beats[1]?.sheet).toMatchObject(later)
  expect(beats.map(({ advice }) => advice.scales.means.level)).toEqual([
    'pressing',
    'abusive'
  ])
})

test('says which answers nobody asks for', () => {
  const [beat] = walkScene(
    flow,
    sceneOf([{ reveals: { ...CALM, loudness: ['keeps-shouting'] } }])
  ).beats
  expect(beat?.unasked).toEqual(['loudness'])
})

test('counts what was said, and ends when somebody leaves', () => {
  const { beats } = walkScene(
    flow,
    sceneOf([
      { reveals: LOUD },
      { happens: [{ said: 'stop', times: 3 }, { reaction: 'goes-on' }] },
      { happens: [{ reaction: 'leaves' }] }
    ])
  )
  expect(beats[1]?.advice.row).toBe('asked-often-enough')
  expect(beats[2]?.position).toEqual({ kind: 'aftercare' })
})

test.each(scenes)('the events of $id lead the stepper where the scene stands', scene => {
  const { beats } = walkScene(flow, scene)
  const events = beats.flatMap(beat => beat.events)
  const end = events.reduce((now, event) => step(flow, now, event), start(flow))
  expect(end.position).toEqual(beats.at(-1)?.position)
})
