import { afterEach, expect, test, vi } from 'vitest'
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

test('what another tab has chosen meanwhile stays', () => {
  const [one, other] = [browserPreferences(KEY), browserPreferences(KEY)]
  one.write({ open: true, theme: 'dark' })
  other.write({ open: false })
  one.write({ theme: 'light' })
  expect(browserPreferences(KEY).read()).toEqual({ open: false, theme: 'light' })
})

test('what does not fit into the storage is kept with the next choice that does', () => {
  const preferences = browserPreferences(KEY)
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(preferences.write({ theme: 'dark' })).toMatchObject({ ok: false })
  expect(preferences.read()).toEqual({ theme: 'dark' })
  full.mockRestore()
  preferences.write({ textSize: 150 })
  expect(browserPreferences(KEY).read()).toEqual({ theme: 'dark', textSize: 150 })
})
