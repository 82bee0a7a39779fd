import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { wordsIn } from '../../../src/cli/wording'
import { openPack } from '../../../src/flow/pack/open-pack'
import { sentenceOf } from '../../../src/flow/sentence'
import { baseFiles, packText } from './packs'

type Mistake = {
  code: string
  pack: string
  before: string
  after: string
  below?: number
}

const base = baseFiles()
const WORDS = [wordsIn('ja'), wordsIn('en')]
const MISTAKES = parse(
  readFileSync(new URL('golden-mistakes.yaml', import.meta.url), 'utf8')
) as Record<string, Mistake>

test.each(Object.entries(MISTAKES))('%s is told where it was made', (_what, mistake) => {
  const { code, pack, before, after, below = 0 } = mistake
  const text = packText(pack)
  if (!text.includes(before)) throw new Error(`${pack} does not say ${before}`)
  const edited = text.replace(before, () => after)
  const { findings } = openPack(base, edited)
  const found = findings.filter(one => one.code === code)
  expect(found.map(({ line }) => line)).toContain(lineOf(text, edited) + below)
  expect(findings.every(({ column = 0 }) => column > 0)).toBe(true)
  const sentences = WORDS.flatMap(words => findings.map(one => sentenceOf(one, words)))
  expect(sentences.filter(said => /undefined|\{\{|^$/.test(said))).toEqual([])
})

/** The first line that an edit changes. */
function lineOf(text: string, edited: string): number {
  const old = text.split('\n')
  return edited.split('\n').findIndex((line, at) => line !== old[at]) + 1
}
