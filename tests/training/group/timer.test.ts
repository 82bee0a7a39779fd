import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  hear,
  LONGEST_SILENCE,
  spentBy,
  spentIn,
  spentInAll,
  STOPPED,
  type Timer
} from '../../../src/training/group/timer'

const running: Timer = { ...STOPPED, running: true, heard: 0 }

test('time is spent in the part that is under way', () => {
  const timer = hear(hear(running, 'briefing', 10_000), 'scene-0', 15_000)
  expect(timer.spent).toEqual({ briefing: 10_000, 'scene-0': 5_000 })
  expect(spentBy(timer, 'scene-0', 18_000)).toBe(8_000)
})

test('a pause costs nothing', () => {
  const paused = { ...hear(running, 'briefing', 10_000), running: false }
  const resumed = { ...hear(paused, 'briefing', 500_000), running: true }
  expect(spentBy(paused, 'briefing', 60_000)).toBe(10_000)
  expect(spentBy(resumed, 'briefing', 501_000)).toBe(11_000)
})

test('an interruption costs no more than the longest silence', () => {
  const timer = hear(running, 'briefing', 3_600_000)
  expect(spentIn(timer, 'briefing')).toBe(LONGEST_SILENCE)
})

test('a clock that is set back takes no time away', () => {
  const timer = hear(hear(running, 'briefing', 10_000), 'briefing', 2_000)
  expect(timer.spent).toEqual({ briefing: 10_000 })
  expect(spentBy(timer, 'briefing', 3_000)).toBe(11_000)
})

test('however often it is heard of, no more time is spent than has passed', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.nat(100_000)))
  fc.assert(
    fc.property(steps, heard => {
      let at = 0
      let timer = running
      for (const [part, ms] of heard) {
        at += ms
        timer = hear(timer, part, at)
      }
      expect(spentInAll(timer)).toBeLessThanOrEqual(at)
    })
  )
})

test('heard of twice at once is heard of once', () => {
  fc.assert(
    fc.property(fc.nat(LONGEST_SILENCE), at => {
      const once = hear(running, 'a', at)
      expect(hear(once, 'a', at)).toEqual(once)
    })
  )
})
