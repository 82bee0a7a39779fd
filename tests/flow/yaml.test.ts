import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { wordsIn } from '../../src/cli/wording'
import { sentenceOf } from '../../src/flow/sentence'
import { readYaml } from '../../src/flow/yaml'

const WORDS = { ja: wordsIn('ja'), en: wordsIn('en') }

test.each([
  ['a: [\n- b\n]', 1],
  ['a: 1\n---\nb: 2', 2],
  ['a: "\\q"', 1],
  ['a: b: c', 1],
  ['a: `x`', 1],
  ['%FOO\na: 1', 1]
])('%j is refused in plain words in both languages', (text, line) => {
  const read = readYaml(text)
  if (read.ok) throw new Error('it was taken')
  const [found] = read.findings
  expect(found?.line).toBeGreaterThanOrEqual(line)
  for (const words of Object.values(WORDS)) {
    for (const one of read.findings)
      expect(sentenceOf(one, words)).not.toMatch(/[A-Z_]{6,}/)
  }
})

test('whatever the reader of YAML can complain of has words in both languages', () => {
  const types = readFileSync('node_modules/yaml/dist/errors.d.ts', 'utf8')
  const [, union = ''] = /ErrorCode = ([^;]+);/.exec(types) ?? []
  const codes = [...union.matchAll(/'(\w+)'/g)].map(([, code]) => code)
  expect(codes.length).toBeGreaterThan(20)
  const unsaid = codes.filter(
    code =>
      code !== 'DUPLICATE_KEY' &&
      !(`reason-${code}` in WORDS.ja && `reason-${code}` in WORDS.en)
  )
  expect(unsaid).toEqual([])
})

test('a comment with a wide sign is told as such', () => {
  const read = readYaml('pack: 1\n＃ おぼえ書き\nid: x\n')
  expect(read).toMatchObject({
    ok: false,
    findings: [{ code: 'full-width-sign', line: 2 }]
  })
})

test.each([
  ['a full-width colon', 'name：\n  ja: a\n  en: b\n', 'full-width-sign'],
  [
    'a tab',
    'all:\n  - a: 1\n    b: 2\n  - a: 3\n\tb: 4\n    c: 5\n  - a: 6\n    b: 7\n',
    'tab-used'
  ]
])('what %s makes unreadable further down is not told beside it', (_, text, code) => {
  const read = readYaml(text)
  expect(read.ok ? [] : read.findings.map(found => found.code)).toEqual([code])
})
