import { expect, test } from 'vitest'
import { fresher, leftFrom } from '../../src/platform/left-draft'

const kept = (text: string, revision: number) => ({ data: { text }, revision })
const left = { data: { text: 'abcd' }, over: 3, underWay: { text: 'abc' } }

test('what was left is gone on with where what was under way never arrived', () => {
  expect(fresher(kept('ab', 3), left)).toEqual(kept('abcd', 3))
  expect(fresher(undefined, { ...left, over: 0 })).toEqual(kept('abcd', 0))
})

test('and where it did arrive', () => {
  expect(fresher(kept('abc', 4), left)).toEqual(kept('abcd', 4))
})

test('what another tab, or this one, kept since counts for more', () => {
  expect(fresher(kept('xyz', 4), left)).toEqual(kept('xyz', 4))
  expect(fresher(kept('abc', 5), left)).toEqual(kept('abc', 5))
  expect(fresher(kept('ab', 3), undefined)).toEqual(kept('ab', 3))
})

test('what was spoilt was never left', () => {
  for (const spoilt of [null, 7, 'x', [], {}, { data: {} }, { data: 0, over: 3 }])
    expect(leftFrom(spoilt)).toBeUndefined()
  expect(leftFrom({ ...left, more: 1 })).toEqual(left)
})
