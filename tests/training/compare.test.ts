import { expect, test } from 'vitest'
import type { Scene } from '../../src/flow/scenes/scene-schema'
import { walkScene } from '../../src/flow/scenes/walk-scene'
import { givenFrom, type Sheet } from '../../src/flow/sheet'
import { compare, firstParting, momentOf, type Moment } from '../../src/training/compare'
import { duckPond } from '../machine/duck-pond'
import { gooseScene, swanScene } from './pond-scene'

const flow = duckPond()

test.each([gooseScene, swanScene])('$id compared with itself parts nowhere', scene => {
  const compared = compare(flow, ownWay(scene), walkScene(flow, scene))
  expect(compared.map(({ beat }) => beat)).toEqual(scene.beats.map(({ id }) => id))
  expect(firstParting(compared)).toBeUndefined()
  expect(compared.flatMap(({ steps }) => steps.filter(each => each.parted))).toEqual([])
  expect(compared.every(({ effect }) => effect.none)).toBe(true)
})

test('each step stands in the beat in which it was answered or answered anew', () => {
  const compared = compare(flow, ownWay(gooseScene), walkScene(flow, gooseScene))
  expect(compared.map(({ steps }) => steps.map(({ question }) => question))).toEqual([
    ['weather', 'bird', 'mood', 'feathers'],
    ['bird'],
    []
  ])
})

test('a difference that did nothing says so, beside one that changed the response', () => {
  const own = ownWay(gooseScene, { feathers: ['wet', 'ruffled'] })
  const [first] = compare(flow, own, walkScene(flow, gooseScene))
  const idle = first?.steps.find(({ question }) => question === 'feathers')
  expect(idle).toMatchObject({
    own: ['wet', 'ruffled'],
    scene: ['wet'],
    parted: true,
    effect: { none: true }
  })
  const missed = compare(
    flow,
    ownWay(gooseScene, { bird: ['goose'] }),
    walkScene(flow, gooseScene)
  )
  expect(firstParting(missed)).toBe('it-hisses')
  expect(missed[1]?.steps).toMatchObject([
    {
      question: 'bird',
      own: ['goose'],
      effect: { response: { from: 'feed', to: 'shoo' } }
    }
  ])
  expect(missed[1]?.effect.response).toEqual({ from: 'feed', to: 'shoo' })
})

test('a reaction that was not entered is where the ways part', () => {
  const own = ownWay(gooseScene).map(moment => ({ ...moment, happened: [] }))
  const compared = compare(flow, own, walkScene(flow, gooseScene))
  expect(firstParting(compared)).toBe('it-calms')
  expect(compared[2]?.scene.happened).toEqual(['REACTION.calmed'])
})

test('a way that ends early is compared as far as it goes', () => {
  const own = ownWay(gooseScene).slice(0, 1)
  expect(compare(flow, own, walkScene(flow, gooseScene))).toHaveLength(1)
})

/** The scene's own way, with these answers instead in every beat that has an answer to them. */
function ownWay(scene: Scene, otherwise: Sheet = {}): Moment[] {
  return walkScene(flow, scene).beats.map(beat => {
    const moment = momentOf(flow, beat)
    const instead = Object.fromEntries(
      Object.entries(otherwise).filter(([id]) => moment.sheet[id])
    )
    return {
      ...moment,
      sheet: { ...moment.sheet, ...instead },
      given: { ...moment.given, ...onlyThese(instead) }
    }
  })
}

function onlyThese(sheet: Sheet) {
  return Object.fromEntries(
    Object.entries(givenFrom(flow, sheet)).filter(([id]) => sheet[id])
  )
}
