import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { wordsIn } from '../../src/cli/wording'
import { sentenceOf } from '../../src/flow/sentence'
import { findingsWith, lineOf } from './support/base-files'

type Mistake = {
  code: string
  file: string
  before: string
  after: string
  below?: number
}

const WORDS = [wordsIn('ja'), wordsIn('en')]
const MISTAKES = parse(
  readFileSync(new URL('golden-mistakes.yaml', import.meta.url), 'utf8')
) as Record<string, Mistake>

test.each(Object.entries(MISTAKES))('%s is told where it was made', (_what, mistake) => {
  const { code, file, before, after, below = 0 } = mistake
  const found = findingsWith(file, before, after).filter(one => one.code === code)
  const line = lineOf(file, before, after) + below
  const shown = code === 'text-stale' ? file.replace('/ja/', '/en/') : file
  expect(found.map(one => [one.file, one.line])).toContainEqual([shown, line])
  expect(found.every(({ column = 0 }) => column > 0)).toBe(true)
  const sentences = WORDS.flatMap(words => found.map(one => sentenceOf(one, words)))
  expect(sentences.filter(text => /undefined|\{\{|^$/.test(text))).toEqual([])
})
