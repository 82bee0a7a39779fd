import { describe, expect, test } from 'vitest'
import { openPack } from '../../../src/flow/pack/open-pack'
import { baseFiles, HEAD } from './packs'

const base = baseFiles()

/** What a pack with these changes, one a line from the sixth on, is refused for: safeguard or companion, and the line. */
function refusedFor(...changes: string[]): string[] {
  const { findings } = openPack(base, `${HEAD}changes:\n${changes.join('\n')}\n`)
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ code, args, line }) =>
        `${args['safeguard'] ?? `${code} ${args['companion']}`} ${line}`
    )
}

const TEXTS = 'texts: { ja: 館の決まりです。, en: It is our rule. }'

function scaleRow(scale: string, row: string, before: string): string {
  return `  - { addScaleRow: { id: our-${scale}, ${row}, source: [T38] }, scale: ${scale}, before: ${before}, ${TEXTS} }`
}

function companionRow(id: string, row: string, before?: string): string {
  const place = before === undefined ? '' : `before: ${before}, `
  return `  - { addCompanionRow: { id: ${id}, ${row}, source: [T38] }, ${place}${TEXTS} }`
}

describe('The laws of firmness', () => {
  test('hold by the tables of the base, whatever a row of the pack finds fair or calm', () => {
    const doubt = 'when: { all: [unsure.demand, keeps-shouting] }, level: none'
    const worse = 'when: got-worse, level: acceptable'
    expect(
      refusedFor(
        scaleRow('legitimacy', doubt, 'support-is-owed'),
        scaleRow('means', worse, 'cruel-words')
      )
    ).toEqual(['firmness-by-means 7', 'firmness-when-unsure 6'])
  })

  test('on means and legitimacy ask about every level, so no row of levels takes a case out of them', () => {
    const softer =
      '  - { addWeighingRow: { id: softer, when: { scale: means, is: threatening }, response: decline-with-care, source: [T38] }, ' +
      `before: things-at-risk, ${TEXTS} }`
    const calm = 'when: { not: weapon }, level: acceptable'
    expect(refusedFor(softer, scaleRow('means', calm, 'force-or-weapon'))).toContain(
      'firmness-by-means 6'
    )
  })
})

describe('While a life is in danger', () => {
  test('no row of a pack puts what goes along ahead of getting away and calling for help', () => {
    expect(
      refusedFor(
        companionRow('support', 'when: weapon, companion: accommodate'),
        companionRow(
          'sooner',
          'when: hurt-or-collapsed, companion: ambulance',
          'danger-to-people'
        )
      )
    ).toEqual(['row-ahead-of-help ambulance 7', 'row-ahead-of-help accommodate 6'])
  })

  test('a pack may call for more help behind the help of the base', () => {
    expect(
      refusedFor(companionRow('more-help', 'when: drunk, companion: ambulance'))
    ).toEqual([])
  })

  test('a pack that takes the people to turn to from words about dying is refused', () => {
    expect(
      refusedFor(
        '  - { changeCompanionRow: words-about-dying, was: { companion: crisis-line }, to: { companion: record } }'
      )
    ).toContain('dying-means-somebody-to-turn-to 6')
  })

  test.each([
    '{ ja: 裏口から出ます。, same: true }',
    "{ ja: 裏口から出ます。, en: '　' }",
    '{ ja: 裏口から出ます。, en: 裏口から出ます。 }'
  ])('a step is in both languages, which %s is not', text => {
    const step = `  - { addStep: { id: back-door, kind: do }, ofResponse: get-safe, texts: { text: ${text} } }`
    expect(refusedFor(step)).toContain('emergency-text-one-language undefined 6')
  })
})
