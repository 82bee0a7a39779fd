import { expect, test } from 'vitest'
import { plainFunctions, readmeCode } from './readme-functions'

test('the README prints the two functions as they are', async () => {
  expect(withoutBlankLines(readmeCode())).toBe(withoutBlankLines(await plainFunctions()))
})

test('the two functions fit on thirty lines', () => {
  expect(readmeCode().trimEnd().split('\n').length).toBeLessThanOrEqual(30)
})

function withoutBlankLines(code: string): string {
  return code.replace(/\n+/g, '\n').trim()
}
