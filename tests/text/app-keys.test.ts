import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { appKeysModule, japaneseFiles } from '../../build/app-keys'

test('the type of the app keys is that of the texts', () => {
  expect(readFileSync('src/text/app-keys.ts', 'utf8')).toBe(
    appKeysModule(japaneseFiles())
  )
})

test('the keys of all text files become one union', () => {
  expect(appKeysModule(['a:\n  b: x\n', 'c:\n  d: y\n'])).toBe(
    "export type AppKey =\n  | 'a.b'\n  | 'c.d'\n"
  )
})
