import { expect, test } from 'vitest'
import { wordsIn } from '../../src/cli/wording'
import { NONE, NOT_SURE } from '../../src/flow/words'
import { sourcesUnder } from './support/sources'

const words = { ja: wordsIn('ja', 'readable'), en: wordsIn('en', 'readable') }

test('both languages have the same words with the same particulars', () => {
  const shape = (texts: Record<string, string>) =>
    Object.entries(texts)
      .map(([key, text]) => [key, [...new Set(text.match(/\{\{\w+\}\}/g))].sort()])
      .sort()
  expect(shape(words.en)).toEqual(shape(words.ja))
})

/** Keys that are put together from a beginning and an id. */
const MADE = [
  /^(list|diff-text|diff-(companions|actions-(now|if)))-/,
  /^doc-(step|kind|place|requires|forbids|law)-/,
  /^(diff-(added|removed|changed-part|moved)|doc-(first|protect))$/
]

test('every word of the documents is used', () => {
  const sources = sourcesUnder('src', '.ts')
    .filter(({ path }) => path.includes('/readable/'))
    .map(({ text }) => text)
    .join('\n')
  const reserved = [NONE, NOT_SURE]
  const unused = Object.keys(words.ja).filter(
    key =>
      !MADE.some(made => made.test(key)) &&
      !reserved.includes(key) &&
      !sources.includes(`'${key}'`)
  )
  expect(unused).toEqual([])
})
