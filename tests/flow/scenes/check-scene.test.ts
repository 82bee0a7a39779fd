import { expect, test } from 'vitest'
import type { CompiledFlow } from '../../../src/flow/compile'
import { checkScene } from '../../../src/flow/scenes/check-scene'
import { decidedIn } from '../../../src/flow/scenes/decided'
import { selfTestScenes, SCENE_FAULTS } from '../../../src/flow/scenes/scene-faults'
import { walkScene } from '../../../src/flow/scenes/walk-scene'
import { codesInSources } from '../../checks/support/codes'
import { baseScenes, compiledFlow } from './base-scenes'

const flow = compiledFlow()
const scenes = baseScenes()
const walks = scenes.map(scene => walkScene(flow, scene))
const decided = decidedIn(walks)

const broken = (changed: CompiledFlow) =>
  scenes.flatMap(scene => checkScene(changed, scene, scenes, decided[scene.id]).missed)

test('every fault planted into a scene is caught', () => {
  const trials = selfTestScenes(flow, scenes)
  expect(trials.filter(({ caught }) => !caught)).toEqual([])
  expect(trials.map(({ fault }) => fault)).toEqual(SCENE_FAULTS.map(({ fault }) => fault))
})

test('every code that scenes can give has a fault planted for it', () => {
  const planted = SCENE_FAULTS.map(({ code }) => code)
  const given = codesInSources(path => path.startsWith('src/flow/scenes/'))
  expect(given.filter(code => !planted.includes(code))).toEqual([])
})

test.each(flow.weighing.map(({ id }) => id))(
  'another response in the row %s breaks the scenes that rest on it, and names that row',
  id => {
    const row = flow.weighing.find(one => one.id === id)
    const other = flow.responses.find(response => response.id !== row?.response)?.id ?? ''
    const weighing = flow.weighing.map(one =>
      one.id === id ? { ...one, response: other } : one
    )
    const responses = broken({ ...flow, weighing }).filter(
      ({ found }) => found.args['kind'] === 'response'
    )
    expect(new Set(responses.map(({ found }) => found.args['scene']))).toEqual(
      new Set(restingOn(id))
    )
    const first = responses.filter(
      ({ found }, at) =>
        at === responses.findIndex(one => one.found.args['scene'] === found.args['scene'])
    )
    expect(first.map(({ culprit }) => culprit)).toEqual(
      first.map(() => ({ table: 'weighing', row: id, was: id }))
    )
  }
)

/** The scenes with a beat that expects a response and has it by this row. */
function restingOn(row: string): string[] {
  return scenes
    .filter(({ id, beats }) =>
      beats.some(
        beat => beat.expect?.response && decided[id]?.[beat.id]?.weighing === row
      )
    )
    .map(({ id }) => id)
}

test('a scale that comes to another level is told as what changed the advice', () => {
  const means = flow.scales.means.map(row =>
    row.id === 'looms-or-bangs' ? { ...row, level: 'pressing' as const } : row
  )
  const missed = broken({ ...flow, scales: { ...flow.scales, means } })
  const row = 'looms-or-bangs'
  expect(missed.map(({ culprit }) => culprit)).toEqual(
    missed.map(() => ({ table: 'means', row, was: row }))
  )
  expect(missed.map(({ found }) => found.args['scene'])).toContain('an-hour-of-banging')
})

test('a companion row that is gone is named where its companion is missed', () => {
  const companionRows = flow.companionRows.filter(({ id }) => id !== 'posted-online')
  const missed = broken({ ...flow, companionRows })
  expect(new Set(missed.map(({ culprit }) => culprit.was))).toEqual(
    new Set(['posted-online'])
  )
  expect(new Set(missed.map(({ found }) => found.args['scene']))).toEqual(
    new Set(['fire-that-foreigner', 'your-face-online'])
  )
})
