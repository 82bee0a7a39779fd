import { expect, test } from 'vitest'
import { compile } from '../../src/flow/compile'
import { leanFlow } from '../../src/flow/lean'
import { readFacility, readScenes } from '../../src/flow/load'
import type { PackScene } from '../../src/flow/scenes/scene-schema'
import { ownScenes } from '../../src/flow/scenes/scenes-for'
import { scenesInUse } from '../../src/training/scenes-in-use'
import { duckPond } from '../machine/duck-pond'
import { gooseScene, swanScene } from './pond-scene'

const flow = duckPond()
const ofBase = [gooseScene, swanScene]
const because = { ja: '白鳥はいません', en: 'There are no swans' }

test('a scene that the facility leaves out is not played, and its reason is told', () => {
  const { scenes, leftOut } = scenesInUse(flow, ofBase, [
    { leaveOut: 'swan-comes', because }
  ])
  expect(scenes.map(({ id }) => id)).toEqual(['goose-comes'])
  expect(leftOut).toEqual([
    { id: 'swan-comes', title: swanScene.title, why: 'of-pack', because }
  ])
})

test('a scene is played as the facility adapts it, and its own scenes come after it', () => {
  const setting = { ja: '庭', en: 'A garden' }
  const adapted: PackScene = {
    adapt: 'goose-comes',
    because,
    setting,
    standing: {},
    beats: {}
  }
  const own = { ...gooseScene, id: 'another-goose' }
  const { scenes } = scenesInUse(flow, ofBase, [adapted, own])
  expect(scenes.map(({ id }) => id)).toEqual([
    'goose-comes',
    'swan-comes',
    'another-goose'
  ])
  expect(scenes[0]?.setting).toEqual(setting)
})

test('a scene that speaks of what the flow does not have is left out', () => {
  const dragon = { ...gooseScene, id: 'dragon', standing: { weather: 'fire' } }
  const { scenes, leftOut } = scenesInUse(flow, [dragon, swanScene], [])
  expect(scenes.map(({ id }) => id)).toEqual(['swan-comes'])
  expect(leftOut).toMatchObject([{ id: 'dragon', why: 'not-here' }])
})

test('a scene that comes to another advice on this flow is left out', () => {
  const [beat] = gooseScene.beats
  if (!beat?.expect) throw new Error('The goose expects an advice')
  const expectsFlight = { ...beat, expect: { ...beat.expect, response: 'run' } }
  const brave = { ...gooseScene, id: 'brave', beats: [expectsFlight] }
  expect(scenesInUse(flow, [brave], []).leftOut).toMatchObject([
    { id: 'brave', why: 'other-advice' }
  ])
})

test('on the flow of an example facility everything is played that its pack does not leave out', () => {
  const read = readFacility('himawari-desk')
  if (!read.ok) throw new Error(JSON.stringify(read.findings))
  const all = readScenes('base').scenes.map(({ scene }) => scene)
  const flowInUse = leanFlow(compile(read.flow, 'facility'))
  const { scenes, leftOut } = scenesInUse(flowInUse, all, read.scenarios)
  const wanted = read.scenarios.flatMap(one => ('leaveOut' in one ? one.leaveOut : []))
  expect(leftOut.map(({ id }) => id).sort()).toEqual(wanted.sort())
  expect(leftOut.every(one => one.because?.ja && one.because.en)).toBe(true)
  const own = ownScenes(read.scenarios)
  expect(scenes.length).toBe(all.length - wanted.length + own.length)
})
