import { expect, test } from 'vitest'
import { readFlow } from '../../build/flow-source'

test('every text the base flow needs is there in both languages', () => {
  expect(readFlow().wrongTexts).toEqual([])
})
