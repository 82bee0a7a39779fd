import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder'

const PASSES = "test('passes', () => {})"

test.for([
  ['only passing tests', PASSES, '1 passed, 0 failed', 0],
  ['a failing test', `${PASSES}; test('x', () => { throw 1 })`, '1 passed, 1 failed', 1],
  ['a skipped test', `${PASSES}; test.${'skip'}('x', () => {})`, '1 passed, 1 failed', 1],
  ['a file that does not load', `${PASSES}; throw new Error()`, '0 passed, 1 failed', 1],
  ['no test', '', '0 passed, 1 failed', 1]
] as const)('a run with %s closes with its count', ([, tests, line, code]) => {
  const run = runVitest(`import { test } from 'vitest'\n${tests}`)
  expect(run.stdout.trimEnd().split('\n').at(-1)).toBe(line)
  expect(run.status).toBe(code)
})

function runVitest(tests: string): { stdout: string; status: number | null } {
  const root = temporaryFolder()
  writeFileSync(join(root, 'vitest.config.mjs'), 'export default {}')
  writeFileSync(join(root, 'a.test.ts'), tests)
  return spawnSync(
    process.execPath,
    [
      resolve('node_modules/vitest/vitest.mjs'),
      'run',
      `--root=${root}`,
      `--reporter=${resolve('tests/closing-line.ts')}`
    ],
    { encoding: 'utf8', env: { PATH: process.env.PATH, CI: 'true' } }
  )
}
