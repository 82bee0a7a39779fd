import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const flow = (words: string[], input = '') =>
  spawnSync('npm', ['run', '-s', 'flow', '--', ...words], { input, encoding: 'utf8' })

test('with --json stdout holds one document and nothing else', () => {
  const { status, stdout } = flow(
    ['run', '--answers', '-', '--json'],
    '{"danger": ["speaks-of-dying"]}'
  )
  expect(status).toBe(0)
  const { response } = JSON.parse(stdout) as { response: string }
  expect(response).toMatch(/^[a-z-]+$/)
})

test('wrong use ends with 2, says so on stderr and leaves stdout empty', () => {
  const { status, stdout, stderr } = flow(['run', '--answers', '-', '--json'], 'oops')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('JSON')
})
