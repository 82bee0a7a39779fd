import { describe, expect, test } from 'vitest'
import { TestDevice } from '../../src/platform/test-platform'
import type { IncidentLog } from '../../src/platform/platform'
import { appendAll, begin, event, events, head, open, settled } from './sample'

interface Two {
  device: TestDevice
  writer: IncidentLog
  reader: IncidentLog
}

async function twoTabs(): Promise<Two> {
  const device = new TestDevice()
  const writer = await begin(device.tab().platform.incidents, 'a')
  await appendAll(writer, events(2))
  const second = device.tab().platform.incidents
  const reader = await second.resume(await open(second))
  return { device, writer, reader }
}

async function takeOver({ device, reader }: Two) {
  const taking = reader.takeOver()
  await settled()
  device.clock.pass(1000)
  await settled()
  device.clock.pass(1000)
  return taking
}

describe('a second tab', () => {
  test('only reads, and its events are refused', async () => {
    const { device, reader } = await twoTabs()
    const state = await reader.append(event(2))
    expect(state).toMatchObject({
      kind: 'read-only',
      failure: { code: 'other-tab-writes' }
    })
    expect(reader.events).toEqual(events(2))
    expect(device.rows.events).toHaveLength(2)
  })

  test('follows what the first tab writes', async () => {
    const { writer, reader } = await twoTabs()
    const seen: unknown[] = []
    reader.onEvents(added => seen.push(...added))
    await writer.append(event(2))
    await settled()
    expect(seen).toEqual([event(2)])
    expect(reader.events).toEqual(events(3))
  })

  test('reads nothing twice when it reads more slowly than the first tab writes', async () => {
    const { device, writer, reader } = await twoTabs()
    const read = device.rows.eventsAfter.bind(device.rows)
    let goOn = () => {}
    const slow = new Promise<void>(resolve => (goOn = resolve))
    device.rows.eventsAfter = async (...asked) => {
      await slow
      return read(...asked)
    }
    await appendAll(writer, events(2, 2))
    goOn()
    await settled()
    expect(reader.events).toEqual(events(4))
  })

  test('takes over with consent, and the first turns read-only', async () => {
    const two = await twoTabs()
    expect(await two.reader.takeOver()).toEqual({ ok: true, value: events(2) })
    expect(await two.reader.append(event(2))).toEqual({ kind: 'saved' })
    expect(await two.writer.append(event(2))).toMatchObject({ kind: 'read-only' })
    await settled()
    expect(two.writer.events).toEqual(events(3))
  })

  test('receives what the first tab could not save', async () => {
    const two = await twoTabs()
    two.device.rows.room = 0
    await two.writer.append(event(2))
    expect(await two.reader.takeOver()).toEqual({ ok: true, value: events(3) })
    two.device.rows.room = Infinity
    two.device.clock.pass(1000)
    await settled()
    expect(two.reader.state.current).toEqual({ kind: 'saved' })
    expect(two.device.rows.events).toHaveLength(3)
  })

  test('takes over from a tab that no longer answers', async () => {
    const two = await twoTabs()
    two.device.rows.stall()
    void two.writer.append(event(2))
    const taking = takeOver(two)
    await settled()
    two.device.rows.goOn()
    expect(await taking).toMatchObject({ ok: true })
    expect(two.writer.state.current).toMatchObject({ kind: 'read-only' })
  })

  test('stays a reader when the rows cannot be read', async () => {
    const two = await twoTabs()
    two.device.rows.fault = 'connection-lost'
    expect(await two.reader.takeOver()).toMatchObject({
      failure: { code: 'connection-lost' }
    })
    expect(two.reader.state.current).toMatchObject({ kind: 'read-only' })
    two.device.rows.fault = undefined
    expect(await two.writer.takeOver()).toMatchObject({ ok: true })
    expect(await two.writer.append(event(2))).toEqual({ kind: 'saved' })
  })

  test('goes on alone once the first tab is gone', async () => {
    const two = await twoTabs()
    two.writer.release()
    expect(await two.reader.takeOver()).toMatchObject({ ok: true })
    expect(await two.reader.append(event(2))).toEqual({ kind: 'saved' })
  })

  test('hears of an incident whose head was written only with its first event', async () => {
    const device = new TestDevice()
    const first = device.tab().platform.incidents
    let changes = 0
    device.tab().platform.incidents.onChange(() => (changes += 1))
    device.rows.fault = 'storage-failed'
    const log = await begin(first, 'a')
    device.rows.fault = undefined
    await log.append(event(0))
    await settled()
    expect(changes).toBe(1)
  })

  test('hears when an incident begins and when it is closed', async () => {
    const device = new TestDevice()
    const second = device.tab().platform.incidents
    let changes = 0
    second.onChange(() => (changes += 1))
    const log = await begin(device.tab().platform.incidents, 'a')
    await settled()
    expect(changes).toBe(1)
    await log.append(event(0, { type: 'closed' }))
    await settled()
    expect(changes).toBe(2)
    expect(await second.begin(head('b'))).toMatchObject({ ok: true })
  })
})
