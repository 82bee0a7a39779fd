import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { appKeysModule } from '../../build/app-keys'

test('the type of the app keys is that of the texts', () => {
  const yaml = readFileSync('locales/ja/app.yaml', 'utf8')
  expect(readFileSync('src/text/app-keys.ts', 'utf8')).toBe(appKeysModule(yaml))
})

test('the keys of a text file become one union', () => {
  expect(appKeysModule('a:\n  b: x\n  c:\n    d: y\n')).toBe(
    "export type AppKey =\n  | 'a.b'\n  | 'a.c.d'\n"
  )
})
