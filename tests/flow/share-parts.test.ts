import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareParts } from '../../src/flow/share-parts'

test('data whose equal parts are shared is still the same data', () => {
  fc.assert(
    fc.property(fc.jsonValue(), data => {
      const json = JSON.stringify(data)
      expect(JSON.stringify(shareParts(JSON.parse(json)))).toBe(json)
    })
  )
})

test('a word that spells the form of an empty list stays a word', () => {
  const data = ['true', [], 'false', {}]
  expect(shareParts(structuredClone(data))).toEqual(data)
})

test('equal parts become one, and unlike ones never do', () => {
  const [first, second, list, keyed] = shareParts([
    { any: ['a', 'b'] },
    { any: ['a', 'b'] },
    ['1', 1, true, 'true'],
    { 0: '1', 1: 1, 2: true, 3: 'true' }
  ])
  expect(first).toBe(second)
  expect(list).toEqual(['1', 1, true, 'true'])
  expect(keyed).not.toBe(list)
})
