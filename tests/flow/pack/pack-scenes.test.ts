import { describe, expect, test } from 'vitest'
import { readScenes } from '../../../src/flow/load'
import { openPack } from '../../../src/flow/pack/open-pack'
import { flatten } from '../../../src/flow/text-tree'
import { baseFiles, FILMING, HEAD } from './packs'

const { scenes, decided } = readScenes('base')
const base = {
  ...baseFiles(),
  scenes: scenes.map(({ scene }) => scene),
  ...(decided && { decided })
}
const BECAUSE = "because: { ja: ここでは起こらない, en: 'It cannot happen here' }"

const NOTHING_ASKED = flatten(base.texts.ja)[
  'questions.other-matter.options.nothing-asked'
]

const foundIn = (pack: string) => openPack(base, HEAD + pack).findings
const aboutScenes = (pack: string) =>
  foundIn(pack).filter(({ code }) => code.startsWith('scene'))

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

test('a scene that speaks of an option the facility hides is told', () => {
  const pack = 'changes:\n  - { hideOption: online, of: channel, was: メール・SNS }\n'
  expect(aboutScenes(pack).map(({ code, args }) => [code, args])).toEqual([
    ['scene-not-here', { scene: 'fire-that-foreigner', id: 'online' }],
    ['scene-not-here', { scene: 'your-face-online', id: 'online' }]
  ])
})

test.each([
  ['response: ask-quiet, instead: about-filming', 2],
  ['action: end_interaction, instead: call_supervisor', 7],
  ['action: ban_or_restrict, instead: defer_answer', 1]
])('scenes that tell what the facility does not do are set aside: %s', (rule, count) => {
  const opened = openPack(base, `${HEAD}notPermitted:\n  - { ${rule} }\n`)
  expect(opened.ok).toBe(true)
  const [told, ...more] = aboutScenes(`notPermitted:\n  - { ${rule} }\n`)
  expect(more).toEqual([])
  expect(told).toMatchObject({ code: 'scenes-set-aside', severity: 'warning', line: 6 })
  expect(String(told?.args['scenes-ja']).split(' / ')).toHaveLength(count)
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

test.each([1, 4, 10])(
  'any number of warnings may be set: %i; the scenes whose story says otherwise are set aside and told',
  is => {
    const opened = openPack(
      base,
      `${HEAD}settings:\n  stop-times: { is: ${is}, was: 3 }\n  leave-times: { is: ${is}, was: 3 }\n`
    )
    expect(opened.ok).toBe(true)
    const told = opened.findings.map(({ code, path }) => [code, path.join('.')])
    expect(told).toEqual([
      ['scenes-set-aside', 'settings.leave-times'],
      ['scenes-set-aside', 'settings.stop-times']
    ])
  }
)

describe('A rule that sets a scene aside hides nothing else of it', () => {
  const rule = 'settings:\n  stop-times: { is: 4, was: 3 }\n'

  test('a row that breaks another part of the scene still refuses the pack', () => {
    const row = `changes:
  - addWeighingRow:
      id: sound-is-fine
      when: { all: [disturbs-others, nothing-asked] }
      response: calm-and-serve
      source: [T38]
    before: disturbing-others
    texts: { ja: 音だけです。, en: It is only the sound. }
`
    const codes = aboutScenes(rule + row).map(({ code, line }) => [code, line])
    expect(codes).toContainEqual(['scenes-set-aside', 6])
    expect(codes).toContainEqual(['scene-missed', 8])
  })

  test('an option that is hidden is still told', () => {
    const hide = `changes:\n  - { hideOption: nothing-asked, of: other-matter, was: ${NOTHING_ASKED} }\n`
    const told = aboutScenes(rule + hide).filter(
      ({ args }) => args['scene'] === 'the-sound-that-stays-on'
    )
    expect(told.map(({ code }) => code)).toEqual(['scene-not-here'])
  })
})
