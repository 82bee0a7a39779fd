import { afterEach, expect, test } from 'vitest'
import type { PackInUse } from '../../../src/platform/packs/pack-store'
import { TestDevice } from '../../../src/platform/test-platform'
import { followHours, isOpen, turnedAt } from '../../../src/ui/app/follow-hours'
import { flow, openApp, texts, type Page } from '../support/pond'

const WEEKLY = [
  { days: ['tue', 'wed', 'thu', 'fri'], from: '09:00', to: '21:00' },
  { days: ['sat'], from: '09:00', to: '12:00' }
] as const
const MINUTE = 60_000

let page: Page | undefined
afterEach(() => {
  page?.close()
  page = undefined
})

const at = (day: number, time: string) => new Date(`2026-11-${day}T${time}`)

function started(now: Date) {
  const device = new TestDevice()
  device.clock.setTime(now.getTime())
  const hours = {
    ...{ id: 'hours', kind: 'standing' as const, preset: 'open', source: [] },
    options: ['open', 'after-hours'].map(id => ({ id, sets: [id] }))
  }
  const turning = { ...flow, standing: [...flow.standing, hours] }
  const pack = { flow: turning, facts: { weekly: WEEKLY } } as unknown as PackInUse
  page = openApp(device, { flow: turning, texts, pack })
  const { app } = page
  followHours(app)
  return { app, device, pack, said: () => app.choices.current.standing?.['hours'] }
}

test.each([
  ['a Tuesday morning', at(24, '09:00'), true],
  ['just before closing', at(24, '20:59'), true],
  ['closing time', at(24, '21:00'), false],
  ['a Saturday afternoon', at(28, '12:30'), false],
  ['a Monday', at(30, '10:00'), false]
])('%s', (_, moment, open) => {
  const weekly = WEEKLY.map(({ days, ...times }) => ({ ...times, days: [...days] }))
  expect(isOpen(weekly, moment)).toBe(open)
})

test('the standing fact is after hours from closing time on, without a restart', () => {
  const { device, said } = started(at(24, '20:58'))
  expect(said()).toBe('open')
  device.clock.pass(MINUTE)
  expect(said()).toBe('open')
  device.clock.pass(MINUTE)
  expect(said()).toBe('after-hours')
})

test('what staff set otherwise stays until the hours turn', () => {
  const { app, device, said } = started(at(24, '20:00'))
  app.choices.change({ standing: { hours: 'after-hours' } })
  device.clock.pass(MINUTE)
  expect(said()).toBe('after-hours')
  app.choices.change({ standing: { hours: 'open' } })
  for (let passed = 0; passed < 60; passed += 1) device.clock.pass(MINUTE)
  expect(said()).toBe('after-hours')
})

test('whoever comes back to the screen finds the hours as they are', () => {
  const { device, said } = started(at(24, '20:00'))
  device.clock.setTime(at(24, '23:00').getTime())
  document.dispatchEvent(new Event('visibilitychange'))
  expect(said()).toBe('after-hours')
})

test('a start looks at the hours before anything is shown', () => {
  const { pack } = started(at(24, '20:00'))
  const stored = {
    hours: 'after-hours',
    standing: { hours: 'after-hours', staffing: 'alone' }
  }
  expect(turnedAt(at(25, '09:05').getTime(), pack, stored)).toEqual({
    hours: 'open',
    standing: { hours: 'open', staffing: 'alone' }
  })
  expect(turnedAt(at(25, '22:00').getTime(), pack, stored)).toBeUndefined()
  expect(turnedAt(at(25, '09:05').getTime(), undefined, stored)).toBeUndefined()
})
