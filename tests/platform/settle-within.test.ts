import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LogState } from '../../src/platform/platform'
import { settleWithin } from '../../src/platform/settle-within'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a save in time is confirmed', async () => {
  expect(await settleWithin(Promise.resolve({ kind: 'saved' }))).toBe('saved')
})

test('painting waits 50 ms and no longer', async () => {
  const never = new Promise<LogState>(() => {})
  const waiting = settleWithin(never)
  await vi.advanceTimersByTimeAsync(50)
  expect(await waiting).toBe('pending')
})

test('a save that failed for now is pending', async () => {
  const state: LogState = { kind: 'unsaved', count: 1, failure: { code: 'quota' } }
  expect(await settleWithin(Promise.resolve(state))).toBe('pending')
})
