import { afterEach, expect, test } from 'vitest'
import { browserPreferences } from '../../../src/platform/browser/browser-preferences'

const KEY = 'preferences of a test'
afterEach(() => localStorage.removeItem(KEY))

test.each([
  ['no JSON at all', '{"language":'],
  ['a list', '["en"]'],
  ['entries of the wrong kind', '{"language":5,"standing":null,"pack":3}'],
  ['a language that there is not', '{"language":"xx"}']
])('%s in the storage counts as nothing chosen', (_what, stored) => {
  localStorage.setItem(KEY, stored)
  expect(browserPreferences(KEY).read()).toEqual({})
})

test('what is whole beside it stays, and so does what a newer edition added', () => {
  localStorage.setItem(KEY, '{"language":"en","pack":3,"later":{"a":1}}')
  const preferences = browserPreferences(KEY)
  expect(preferences.read()).toEqual({ language: 'en', later: { a: 1 } })
  preferences.write({ textSize: 150 })
  expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toEqual({
    language: 'en',
    later: { a: 1 },
    textSize: 150
  })
})
