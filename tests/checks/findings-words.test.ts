import { expect, test } from 'vitest'
import { wordsIn } from '../../src/cli/wording'
import { codesInSources } from './support/codes'

const words = { ja: wordsIn('ja'), en: wordsIn('en') }
const NOT_CODES =
  /^((language|did-you-mean)$|(kind|expected|received|reason|language|check)-)/

test('every finding has its sentence in both languages, and every sentence its finding', () => {
  const sentences = Object.keys(words.ja).filter(key => !NOT_CODES.test(key))
  expect(sentences.sort()).toEqual(codesInSources())
})

test('both languages say the same things with the same particulars', () => {
  const shape = (texts: Record<string, string>) =>
    Object.entries(texts).map(([key, text]) => [
      key,
      [...new Set(text.match(/\{\{\w+\}\}/g))].sort()
    ])
  expect(shape(words.en)).toEqual(shape(words.ja))
})

test('no sentence ends without its full stop', () => {
  const open = [...Object.entries(words.ja), ...Object.entries(words.en)].filter(
    ([key, text]) => !NOT_CODES.test(key) && !/[。.]$/.test(text)
  )
  expect(open).toEqual([])
})
