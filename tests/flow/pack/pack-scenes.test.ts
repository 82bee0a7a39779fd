import { expect, test } from 'vitest'
import { readScenes } from '../../../src/flow/load'
import { openPack } from '../../../src/flow/pack/open-pack'
import { baseFiles, FILMING, HEAD } from './packs'

const { scenes, decided } = readScenes('base')
const base = {
  ...baseFiles(),
  scenes: scenes.map(({ scene }) => scene),
  ...(decided && { decided })
}
const BECAUSE = "because: { ja: ここでは起こらない, en: 'It cannot happen here' }"

const foundIn = (pack: string) => openPack(base, HEAD + pack).findings
const aboutScenes = (pack: string) =>
  foundIn(pack).filter(({ code }) => code.startsWith('scene-'))

test('a pack that changes nothing breaks no scene', () => {
  expect(foundIn('')).toEqual([])
})

test('a row that a pack adds breaks the scene it decides, and is told where the pack adds it', () => {
  const [missed] = aboutScenes(FILMING)
  expect(missed).toMatchObject({
    code: 'scene-missed',
    line: 6,
    args: {
      scene: 'writing-it-down',
      table: 'weighing',
      row: 'filming-to-understand',
      was: 'filming'
    }
  })
})

test('the scene may be adapted or left out', () => {
  const adapted = `scenarios:
  - adapt: writing-it-down
    ${BECAUSE}
    beats:
      the-phone-on-the-counter: { expect: { response: calm-and-serve } }
      the-quiet-corner: { expect: { response: calm-and-serve } }
`
  const leftOut = `scenarios:\n  - leaveOut: writing-it-down\n    ${BECAUSE}\n`
  expect(aboutScenes(FILMING + adapted)).toEqual([])
  expect(aboutScenes(FILMING + leftOut)).toEqual([])
})

test('a scene that expects what the facility does not do is told', () => {
  const pack = 'notPermitted:\n  - { response: ask-quiet, instead: about-filming }\n'
  expect(aboutScenes(pack).map(({ code, args }) => [code, args])).toEqual([
    ['scene-not-here', { scene: 'louder-than-they-think', id: 'ask-quiet' }],
    ['scene-not-here', { scene: 'the-sound-that-stays-on', id: 'ask-quiet' }]
  ])
})

test('only what the base has can be adapted', () => {
  const pack = `scenarios:
  - leaveOut: writing-it-dwon
    ${BECAUSE}
  - adapt: as-i-said
    ${BECAUSE}
    beats: { the-thrid-time: { reveals: { danger: [none] } } }
`
  expect(
    foundIn(pack).map(({ code, line, args }) => [code, line, args['id'], args['like']])
  ).toEqual([
    ['target-gone', 6, 'writing-it-dwon', 'writing-it-down'],
    ['target-gone', 10, 'the-thrid-time', 'the-third-time']
  ])
})
