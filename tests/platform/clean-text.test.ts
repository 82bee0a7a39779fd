import { expect, test } from 'vitest'
import { cleanText } from '../../src/platform/clean-text'

const bytes = (text: string) => new TextEncoder().encode(text).buffer

test('text comes out in one normal form, without the mark at its start', () => {
  expect(cleanText(bytes('\uFEFFか\u3099'))).toEqual({ ok: true, value: 'が' })
})

test.for([
  ['bytes that are not UTF-8', new Uint8Array([0x83, 0x65]).buffer],
  ['a NUL', bytes('a\0b')],
  ['a control that turns the reading direction', bytes('a\u202Eb')],
  ['a hidden direction mark', bytes('a\u2067b')]
] as const)('%s are refused', ([, given]) => {
  expect(cleanText(given)).toMatchObject({
    ok: false,
    failure: { code: 'file-not-text' }
  })
})
