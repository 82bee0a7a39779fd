import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { textAt } from '../../../src/cli/open-flow'
import { hashOf } from '../../../src/flow/hash'
import { applyPack } from '../../../src/flow/pack/apply'
import { readPack } from '../../../src/flow/pack/read-pack'
import { flowSchema } from '../../../src/flow/schema'
import { baseFiles, FACILITIES, HEAD, linesOf, overlaid, packText } from './packs'
import { openPack } from '../../../src/flow/pack/open-pack'

const base = baseFiles()

describe('An empty pack', () => {
  const empty = overlaid(base, HEAD)

  test('changes nothing', () => {
    expect(empty.written).toEqual(v.parse(flowSchema, base.written))
    expect(empty.texts).toEqual(base.texts)
    expect({ findings: empty.findings, ofBase: empty.ofBase }).toEqual({
      findings: [],
      ofBase: []
    })
  })

  test('keeps every safeguard proved', () => {
    expect(empty.proof.safeguards.every(({ holds }) => holds)).toBe(true)
  })
})

describe('Laying a pack over the base', () => {
  test.each(FACILITIES)('leaves the base as it was: %s', id => {
    const before = hashOf(base)
    overlaid(base, packText(id))
    expect(hashOf(base)).toBe(before)
  })

  test.each(FACILITIES)('gives the same whatever the order of keys: %s', id => {
    const read = readPack(packText(id))
    if (!read.ok) throw new Error('not read')
    const one = applyPack(base, read.data)
    const other = applyPack(base, backwards(read.data))
    expect(one.ok).toBe(true)
    expect(hashOf(other)).toBe(hashOf(one))
  })

  test('gives the same from JSON', () => {
    const read = readPack(packText('kawabe-library'))
    if (!read.ok) throw new Error('not read')
    const json = JSON.stringify(read.data, null, '\t')
    const one = overlaid(base, json)
    const other = overlaid(base, packText('kawabe-library'))
    expect(hashOf([one.written, one.texts])).toBe(hashOf([other.written, other.texts]))
  })
})

describe('The facts of a facility', () => {
  const { texts } = overlaid(base, packText('himawari-desk'))

  test('are read out where somebody calls for help', () => {
    expect(
      textAt(texts.ja, 'companions', 'police-danger', 'steps', 'words', 'text')
    ).toBe('事件です。場所は、ひまわり相談室（北浜市港町4丁目5の6、港町会館の2階）です。')
    expect(textAt(texts.en, 'companions', 'ambulance', 'steps', 'words', 'text')).toBe(
      'I need an ambulance. I am at Himawari Support Desk, 2nd floor, Minatomachi Hall, 4-5-6 Minatomachi, Kitahama City.'
    )
  })

  test('stand in for the rule of the base', () => {
    expect(
      textAt(texts.ja, 'responses', 'end-the-visit', 'steps', 'decide', 'text')
    ).toContain('ひとりで「今日はここまで」と決めてかまいません')
  })
})

test('desks that are named twice or name nobody are told at their place', () => {
  const applied = openPack(
    base,
    `${HEAD}facility:
  name: { ja: 港の家, en: Harbour House }
  address: { ja: 港町1-1, en: 1-1 Minatomachi }
  desks:
    - { id: front, name: { ja: 受付, en: Front desk }, contact: supervisor }
    - { id: back, name: { ja: 奥, en: Back room }, contact: supervisro }
    - { id: front, name: { ja: 窓口, en: Desk } }
`
  )
  expect(linesOf(applied)).toEqual(['target-gone 10:51', 'desk-twice 11:9'])
})

describe('A rule of a facility in one language', () => {
  const ending = `${HEAD}facility:
  name: { ja: 港の家, en: Harbour House }
  address: { ja: 港町1-1, en: 1-1 Minatomachi }
  ending: { decides: anyone, text: { ja: ひとりで決めてかまいません } }
`

  test('leaves no rule of the base standing in the other', () => {
    const { open } = overlaid(base, ending)
    const key = 'responses.end-the-visit.steps.decide.text'
    expect(open).toContainEqual({ key, lang: 'en' })
  })
})

describe('Settings', () => {
  const more = `${HEAD}settings: { stop-times: { is: 5, was: 3 }, leave-times: { is: 1, was: 3 } }\n`

  test('count warnings as often as they are now given', () => {
    const { written } = overlaid(base, more)
    const row = written.weighing.find(({ id }) => id === 'asked-often-enough')
    expect(JSON.stringify(row?.when)).toContain(
      '["asked-to-stop","said.stop.1","said.stop.2","said.stop.3","said.stop.4","said.stop.5"]'
    )
  })
})

describe('A row of the base that a pack changes', () => {
  const count = (times: string) =>
    `{ all: [refused-to-leave, { count: [asked-to-stop, said.stop.1, said.stop.2, said.stop.3], atLeast: ${times} }] }`
  const change = `changes:
  - changeWeighingRow: asked-often-and-stays
    was: { when: ${count('stop-times')} }
    to: { when: ${count('1')} }
`

  test('is compared with the base, also where the pack counts warnings otherwise', () => {
    const fewer = overlaid(
      base,
      `${HEAD}settings: { stop-times: { is: 2, was: 3 } }\n${change}`
    )
    expect(linesOf(fewer)).toEqual([])
    expect(linesOf(overlaid(base, `${HEAD}${change}`))).toEqual([])
    expect(fewer.written.weighing).toContainEqual(
      expect.objectContaining({
        id: 'asked-often-and-stays',
        when: {
          all: [
            'refused-to-leave',
            { count: ['asked-to-stop', 'said.stop.1', 'said.stop.2'], atLeast: 1 }
          ]
        }
      })
    )
  })
})

describe('What a pack counts as bad', () => {
  const bad = (when: string, before = 'calm') => `
  - addScaleRow: { id: our-rule, when: ${when}, level: abusive, source: [T38] }
    scale: means
    before: ${before}
    texts: { ja: 館の決まりに反しています。, en: It is against our rule. }
`

  test('never takes anybody out of what the base keeps them safe by', () => {
    const calm = bad('{ all: [asks-beyond, { not: confused-or-lost }] }')
    const { findings } = openPack(base, `${HEAD}changes:${calm}`)
    expect(findings.map(({ code, args }) => [code, args['safeguard']])).toContainEqual([
      'pack-breaks-safeguard',
      'calm-never-coerced'
    ])
    expect(linesOf({ ok: false, findings })).toContain('pack-breaks-safeguard 6:5')
  })

  test('may be an act of its own, which the base then takes as such', () => {
    const spits = `
  - addOption: { id: spits }
    of: place-conduct
    worse: true
    texts: { ja: つばを吐く, en: Spits }`
    const { proof } = overlaid(
      base,
      `${HEAD}changes:${spits}${bad('spits', 'cruel-words')}`
    )
    expect(proof.safeguards.filter(({ holds }) => !holds)).toEqual([])
  })
})

test('options may bear the names of languages', () => {
  const question = `
  - addQuestion:
      id: tongue
      kind: one
      phase: demand
      options: [{ id: ja, forRecord: true }, { id: en, forRecord: true }]
      source: [T38]
    texts:
      text: { ja: どのことばですか, en: Which language? }
      unsure: { ja: ことばはわかりません。, en: The language is not clear. }
      options:
        ja: { ja: 日本語, en: Japanese }
        en: { ja: 英語, en: English }
        not-sure: { ja: わからない, en: Not sure }`
  const { texts } = overlaid(base, `${HEAD}changes:${question}`)
  expect(textAt(texts.en, 'questions', 'tongue', 'options', 'ja')).toBe('Japanese')
})

describe('What a pack hides', () => {
  test('takes along what rests on it alone, and says so', () => {
    const { written, texts, findings } = overlaid(
      base,
      `${HEAD}changes:\n  - hideOption: body\n    of: notice\n    was: 具合が悪そう、あざがある、おびえている\n`
    )
    expect(written.questions.map(({ id }) => id)).not.toContain('body-signs')
    expect(written.companions.map(({ id }) => id)).not.toContain('check-health')
    expect(texts.ja['questions']).not.toHaveProperty('body-signs')
    expect(findings.map(({ code, args }) => [code, args['id']])).toEqual([
      ['hidden-with-it', 'body-signs'],
      ['hidden-with-it', 'looks-unwell'],
      ['hidden-with-it', 'bruises-or-fear'],
      ['hidden-with-it', 'check-health'],
      ['hidden-with-it', 'violence-at-home']
    ])
  })

  test('is told without what the pack has named, and what it has named in vain', () => {
    const { findings } = overlaid(
      base,
      `${HEAD}changes:\n  - hideOption: guard\n    of: staffing\n    was: 警備員がいる\n    with: [guard-stands-by, alone-cover]\n`
    )
    expect(findings.map(({ code, args, line }) => [code, args['id'], line])).toEqual([
      ['hidden-with-it', 'guard-and-not-calm', 6],
      ['not-hidden-with-it', 'alone-cover', 9]
    ])
  })
})

describe('Texts in one language', () => {
  test('are open, and shown as such', () => {
    const applied = overlaid(
      base,
      `${HEAD}texts:\n  - key: questions.who.help\n    ja: わかる人だけで、かまいません。\n`
    )
    expect(applied.open).toEqual([{ key: 'questions.who.help', lang: 'en' }])
    expect(linesOf(applied)).toEqual(['text-open 6:5'])
  })

  test('may be a name that is the same in both', () => {
    const { texts, findings } = overlaid(
      base,
      `${HEAD}contacts:\n  - add: friends\n    tel: 000-0000-1000\n    name: { ja: PONTE, same: true }\n    source: [T38]\n`
    )
    expect(findings).toEqual([])
    expect(textAt(texts.en, 'contacts', 'friends', 'name')).toBe('PONTE')
  })
})

test('bytes that are no text are refused with their line', () => {
  const bytes = new TextEncoder().encode(`${HEAD}texts: []\n`)
  bytes[HEAD.length + 1] = 0xff
  expect(linesOf(openPack(base, bytes))).toEqual(['not-unicode 5:1'])
})

test('a file beyond all bounds is refused', () => {
  expect(linesOf(openPack(base, new Uint8Array(300_000)))).toEqual(['file-too-large 1:1'])
  expect(linesOf(openPack(base, '['.repeat(100_000)))).toHaveLength(1)
})

function backwards(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(backwards)
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data)
      .reverse()
      .map(([key, part]) => [key, backwards(part)])
  )
}

test('a text longer than any screen is told with both lengths', () => {
  const long = '長'.repeat(2001)
  const { findings } = openPack(
    base,
    `${HEAD}texts:\n  - { key: responses.help-on.first, ja: ${long} }\n`
  )
  expect(findings).toMatchObject([
    { code: 'too-long', line: 6, args: { expected: '2000', received: '2001' } }
  ])
})
