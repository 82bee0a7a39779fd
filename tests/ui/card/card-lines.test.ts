import { expect, test } from 'vitest'
import { cardLines } from '../../../src/ui/card/card-lines'

test('the sign of a list stands apart from the words of its line, in both languages', () => {
  expect(cardLines('・声を小さく。\nお願いします。')).toEqual([
    { mark: '・', words: '声を小さく。' },
    { mark: '', words: 'お願いします。' }
  ])
  expect(cardLines('· Please wait.')).toEqual([{ mark: '· ', words: 'Please wait.' }])
})

test('a sign within a line is part of its words', () => {
  expect(cardLines('English・中文')).toEqual([{ mark: '', words: 'English・中文' }])
})
