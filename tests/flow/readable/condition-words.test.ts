import { expect, test } from 'vitest'
import { wordsIn } from '../../../src/cli/wording'
import { conditionWords } from '../../../src/flow/readable/condition-words'
import { tellerOf } from '../../../src/flow/readable/teller'
import type { Condition } from '../../../src/flow/schema'
import { teaHouse } from '../tea-house'

const scales = { means: { name: 'Manner', levels: { abusive: 'rude' } } }
const texts = {
  facts: { a: 'A', b: 'B', c: 'C', say: 'says "no"' },
  rungs: { hush: { name: 'Hush' } },
  scales
}
const teller = tellerOf(teaHouse, texts, wordsIn('en', 'readable'))

test.each<[Condition, string]>([
  ['a', '"A"'],
  ['say', '"says \'no\'"'],
  ['said.hush.2', '"Hush (time 2)"'],
  [{ any: ['a', 'b'] }, 'any of "A", "B"'],
  [{ not: 'a' }, 'not "A"'],
  [{ not: { any: ['a', 'b'] } }, 'none of "A", "B"'],
  [{ all: ['a', { any: ['b', 'c'] }] }, '"A" and any of "B", "C"'],
  [{ any: ['a', { all: ['b', 'c'] }] }, '"A" or ("B" and "C")'],
  [{ any: ['a', 'b', { not: 'c' }] }, 'any of "A", "B" or not "C"'],
  [{ not: { all: ['a', 'b'] } }, 'not ("A" and "B")'],
  [{ count: ['a', 'b', 'c'], atLeast: 2 }, 'at least 2 of "A", "B", "C"'],
  [{ scale: 'means', atLeast: 'abusive' }, 'Manner is at least "rude"'],
  [{ all: [] }, 'always']
])('%j reads as %s', (condition, words) => {
  expect(conditionWords(condition, teller)).toBe(words)
})
