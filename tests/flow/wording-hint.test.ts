import { describe, expect, test } from 'vitest'
import { wordingHints } from '../../src/flow/wording-hint'

describe('a hint on wording', () => {
  test('points at a judgement in Japanese and in English', () => {
    expect(wordingHints('クレーマーが来た')).toEqual([
      { kind: 'judgement', start: 0, end: 5, text: 'クレーマー' }
    ])
    expect(wordingHints('He was Rude again')).toEqual([
      { kind: 'judgement', start: 7, end: 11, text: 'Rude' }
    ])
  })

  test('points at what looks like a name', () => {
    expect(wordingHints('山田さんがどなった').map(({ text }) => text)).toEqual([
      '山田さん'
    ])
    expect(wordingHints('Mr. Brown shouted').map(({ text }) => text)).toEqual([
      'Mr. Brown'
    ])
  })

  test('says nothing about what was seen and said', () => {
    const notes = [
      '14時ごろ、机を三回たたき「上の人を出せ」と言った。お客様は同じ様子で十分ほど立っていた。',
      '職員さんと警備員さんを呼んだ。利用者様に氏名は聞いていない。多様な説明をした。',
      'He hit the desk three times and said "get me your boss". The unreasonableness clause was not used.'
    ]
    expect(notes.flatMap(wordingHints)).toEqual([])
  })

  test('tells one place once, by the longest word', () => {
    expect(wordingHints('頭がおかしい人').map(({ text }) => text)).toEqual([
      '頭がおかしい',
      'おかしい人'
    ])
    expect(wordingHints('a mad weirdo').map(({ text }) => text)).toEqual(['weirdo'])
  })
})
