import { expect, test } from 'vitest'
import { isPair, isScalar, parseDocument, visit } from 'yaml'
import { sourcesUnder } from './support/sources'

test('no text ends early because a sign in it begins a comment', () => {
  const cut = sourcesUnder('locales', '.yaml').flatMap(({ path, text }) =>
    cutIn(text).map(key => `${path} ${key}`)
  )
  expect(cut).toEqual([])
})

test('the check finds a text that is cut', () => {
  expect(cutIn('a: Call 110 or #9110.\nb: "Call #9110."\n# A note\nc: Call.\n')).toEqual([
    'a'
  ])
})

/** The keys of texts with a comment behind them on their line. */
function cutIn(text: string): string[] {
  const found: string[] = []
  visit(parseDocument(text), {
    Scalar: (_, { comment, range }, path) => {
      const end = text.indexOf('\n', range?.[1])
      const isBehind = Boolean(comment) && text.slice(range?.[1], end).includes('#')
      const pair = path.at(-1)
      if (isBehind && isPair(pair) && isScalar(pair.key)) found.push(String(pair.key))
    }
  })
  return found
}
