import { expect, test } from 'vitest'
import type { SharedList } from '../../src/platform/platform'
import { TestDevice } from '../../src/platform/test-platform'
import { settled } from './sample'

async function twoWindows(device = new TestDevice()) {
  const one = await device.tab().platform.groupList()
  const other = await device.tab().platform.groupList()
  await settled()
  return { device, one, other }
}

const numbers = (list: SharedList) => list.rows.current.map(({ seq }) => seq)

test('what one window adds the other hears of', async () => {
  const { one, other } = await twoWindows()
  expect(await one.add({ seq: 1 })).toBe(true)
  await settled()
  expect(numbers(other)).toEqual([1])
})

test('of two windows with the same number one is first, and the other knows', async () => {
  const { one, other } = await twoWindows()
  const added = await Promise.all([one.add({ seq: 1 }), other.add({ seq: 1 })])
  await settled()
  expect(added).toEqual([true, false])
  expect(other.rows.current).toEqual(one.rows.current)
})

test('a window that is opened later finds everything', async () => {
  const { device, one } = await twoWindows()
  await one.add({ seq: 1 })
  expect(numbers(await device.tab().platform.groupList())).toEqual([1])
})

test('where nothing can be stored the windows stay in step and say so', async () => {
  const device = new TestDevice()
  device.group.fault = 'blocked'
  const { one, other } = await twoWindows(device)
  expect(await one.add({ seq: 1 })).toBe(true)
  await settled()
  expect(numbers(other)).toEqual([1])
  expect(one.failure.current).toMatchObject({ code: 'blocked' })
  const late = await device.tab().platform.groupList()
  await settled()
  expect(numbers(late)).toEqual([1])
})

test('clearing leaves nothing, in any window and on disk', async () => {
  const { device, one, other } = await twoWindows()
  await one.add({ seq: 1 })
  await settled()
  await other.clear()
  await settled()
  expect([numbers(one), numbers(other), device.group.rows]).toEqual([[], [], []])
})

test('a window that is closed hears nothing any more', async () => {
  const { one, other } = await twoWindows()
  other.close()
  await one.add({ seq: 1 })
  await settled()
  expect(numbers(other)).toEqual([])
})
