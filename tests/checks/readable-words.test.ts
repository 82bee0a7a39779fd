import { expect, test } from 'vitest'
import { wordsIn } from '../../src/cli/wording'
import { TEXT_FAULTS } from '../../src/flow/checks/faults/text-faults'
import { FLOW_FAULTS } from '../../src/flow/checks/self-test'
import { SCENE_FAULTS } from '../../src/flow/scenes/scene-faults'
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
  /^(list|diff-text|diff-plain|diff-(companions|actions-(now|if)))-/,
  /^doc-(step|kind|place|requires|forbids|law)-/,
  /^(planted|setting|diff-key)-/,
  /^(diff-(added|removed|changed-part|moved)|doc-(first|protect))$/
]

test('every word of the documents is used', () => {
  const sources = sourcesUnder('src', '.ts', '.svelte')
    .filter(({ path }) => /\/(readable|facility)\//.test(path))
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

test('every fault that the self-test plants is told in words, and nothing else is', () => {
  const codes = [...FLOW_FAULTS, ...TEXT_FAULTS].map(({ code }) => code)
  const inScenes = SCENE_FAULTS.map(({ code }) => `scene-${code.replace(/^scene-/, '')}`)
  const told = Object.keys(words.ja).filter(key => key.startsWith('planted-'))
  expect(told.sort()).toEqual(
    [...codes, ...inScenes, 'safeguard-broken'].map(code => `planted-${code}`).sort()
  )
})
