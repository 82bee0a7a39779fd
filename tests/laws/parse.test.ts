import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsIn } from '../../src/cli/wording'
import { examine } from '../../src/flow/checks/examine'
import type { Finding } from '../../src/flow/finding'
import { joinFiles, sourcesOf } from '../../src/flow/joined'
import { parse } from '../../src/flow/parse'
import { sentenceOf } from '../../src/flow/sentence'
import { readYaml } from '../../src/flow/yaml'
import { teaHouseData, teaHouseText } from '../flow/tea-house'

test('parse never throws, whatever the data', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), data => void parse(data)))
})

test('parse never throws on a flow in which anything was replaced by anything', () => {
  fc.assert(
    fc.property(fc.nat(), fc.jsonValue({ maxDepth: 2 }), (at, value) => {
      const data = teaHouseData()
      const places = placesIn(data)
      const place = places[at % places.length]
      if (place) place.holder[place.key] = value
      void parse(data)
    }),
    { numRuns: 1000 }
  )
})

test('reading a torn text never throws, and what is refused has a place', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 20 }), fc.string(), (from, length, inserted) => {
      const start = from % teaHouseText.length
      const torn =
        teaHouseText.slice(0, start) + inserted + teaHouseText.slice(start + length)
      const read = readYaml(torn)
      const findings = read.ok ? [] : read.findings
      expect(findings.every(({ line = 0, column = 0 }) => line > 0 && column > 0)).toBe(
        true
      )
    }),
    { numRuns: 60 }
  )
})

const WORDS = [wordsIn('ja'), wordsIn('en')]
const kiteStall = (name: string) =>
  readFileSync(new URL(`../samples/kite-stall/${name}`, import.meta.url), 'utf8')
const FLOW = kiteStall('flow.yaml')
const TEXTS = { ja: joined('ja.yaml'), en: joined('en.yaml') }

test('a flow and its texts changed at any place are accepted or refused, with place and words', () => {
  const runs = process.env['UKETOME_FULL'] === '1' ? 20_000 : 300
  fc.assert(
    fc.property(fc.nat(), slip, (at, { drop, put }) => {
      const start = at % FLOW.length
      const torn = FLOW.slice(0, start) + put + FLOW.slice(start + drop)
      expect(checked(torn).filter(found => !isTold(found))).toEqual([])
    }),
    { numRuns: runs }
  )
})

/** What slips in: a few letters lost, and signs that mean something to YAML, a keyboard or a program put in. */
const slip = fc.record({
  drop: fc.nat({ max: 12 }),
  put: fc.oneof(
    fc.constantFrom(
      ...['', ':', '：', '\t', '\n', '- ', '　', '{', ']', "'", '"', '#', '&a', '*a'],
      ...[
        '<<: ',
        '__proto__: ',
        'null',
        '３',
        '1e999',
        '0x1F',
        'true',
        '~',
        '!!js ',
        '\0'
      ]
    ),
    fc.string({ maxLength: 6 })
  )
})

function checked(text: string): Finding[] {
  const sources = sourcesOf(joined('flow.yaml', text), TEXTS)
  if (!sources.ok) return sources.findings
  return examine(sources, '2026-11-24').findings.map(sources.located)
}

function isTold(found: Finding): boolean {
  const { file, line = 0, column = 0 } = found
  const sentences = WORDS.map(words => sentenceOf(found, words))
  const hasWords = sentences.every(text => text !== found.code && text.length > 5)
  return file !== undefined && line > 0 && column > 0 && hasWords
}

function joined(name: string, text = kiteStall(name)) {
  return joinFiles(name, [{ file: name, read: readYaml(text) }])
}

type Holder = Record<string, unknown>

function placesIn(data: unknown): { holder: Holder; key: string }[] {
  if (typeof data !== 'object' || data === null) return []
  const holder = data as Holder
  return Object.keys(holder).flatMap(key => [{ holder, key }, ...placesIn(holder[key])])
}
