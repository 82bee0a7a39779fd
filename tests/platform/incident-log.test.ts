import { describe, expect, test } from 'vitest'
import type { Head } from '../../src/records/events'
import { TestDevice } from '../../src/platform/test-platform'
import { appendAll, begin, event, events, head, open, settled } from './sample'

describe('an incident', () => {
  test('comes back whole, with its flow, after the tab is gone', async () => {
    const device = new TestDevice()
    const log = await begin(device.tab().platform.incidents, 'a')
    await appendAll(log, events(3))
    expect(await open(device.tab().platform.incidents)).toEqual({
      head: head('a'),
      events: events(3),
      newer: false
    })
  })

  test('is found open until it is closed', async () => {
    const { incidents } = new TestDevice().tab().platform
    const log = await begin(incidents, 'a')
    expect((await open(incidents)).head.id).toBe('a')
    await log.append(event(0, { type: 'closed' }))
    expect(await incidents.findOpen()).toEqual({ ok: true, value: undefined })
    expect(await incidents.list()).toEqual({
      ok: true,
      value: [
        { id: 'a', startedAt: 1000, closedAt: 1000, facility: 'tea-house', newer: false }
      ]
    })
  })

  test('takes nothing after it was closed', async () => {
    const { incidents } = new TestDevice().tab().platform
    const log = await begin(incidents, 'a')
    await appendAll(log, [event(0), event(1, { type: 'closed' }), event(2)])
    const kept = await incidents.read('a')
    expect(kept.ok && kept.value.events.map(({ seq }) => seq)).toEqual([0, 1])
    expect(log.events.map(({ seq }) => seq)).toEqual([0, 1])
  })

  test('makes way for another while its end cannot be saved', async () => {
    const device = new TestDevice()
    const { incidents } = device.tab().platform
    const log = await begin(incidents, 'a')
    device.rows.fault = 'quota'
    await log.append(event(0, { type: 'closed' }))
    device.rows.fault = undefined
    expect(await incidents.findOpen()).toEqual({ ok: true, value: undefined })
    await begin(incidents, 'b')
  })

  test('does not begin over another that is open', async () => {
    const { incidents } = new TestDevice().tab().platform
    await begin(incidents, 'a')
    expect(await incidents.begin(head('b'))).toMatchObject({
      failure: { code: 'incident-open' }
    })
  })

  test('is real: what is only practised cannot be begun, by its type and in fact', async () => {
    const device = new TestDevice()
    const { incidents } = device.tab().platform
    const practised: Head<'training'> = { ...head('a'), mode: 'training' }
    // @ts-expect-error the type of the store refuses it already
    await expect(incidents.begin(practised)).rejects.toThrow('training')
    expect([device.rows.heads, device.rows.flows]).toEqual([[], []])
  })

  test('is not deleted while open, and whole once closed', async () => {
    const device = new TestDevice()
    const { incidents } = device.tab().platform
    const log = await begin(incidents, 'a')
    expect(await incidents.remove('a')).toMatchObject({
      failure: { code: 'incident-open' }
    })
    await log.append(event(0, { type: 'closed' }))
    expect(await incidents.remove('a')).toMatchObject({ ok: true })
    expect([device.rows.heads, device.rows.flows, device.rows.events]).toEqual([
      [],
      [],
      []
    ])
  })

  test('keeps its flow on the device while another incident runs on the same', async () => {
    const device = new TestDevice()
    const { incidents } = device.tab().platform
    for (const id of ['a', 'b']) {
      const log = await begin(incidents, id)
      await log.append(event(0, { type: 'closed' }))
    }
    await incidents.remove('a')
    expect(device.rows.flows).toHaveLength(1)
    expect(await incidents.read('b')).toMatchObject({ ok: true })
  })

  test('gives the flow they share the words that came after an earlier one had begun', async () => {
    const device = new TestDevice()
    const { incidents } = device.tab().platform
    const early = await begin(incidents, 'a')
    await early.append(event(0, { type: 'closed' }))
    const words = { greeting: 'Please', cards: {} }
    const texts = { ja: words, en: words }
    await incidents.begin(head('b', { texts }))
    expect(await incidents.read('a')).toMatchObject({ value: { head: { texts } } })
  })

  test('written by a newer edition is shown and never written to', async () => {
    const device = new TestDevice()
    const { incidents } = device.tab().platform
    await begin(incidents, 'a')
    device.rows.makeNewer('a')
    expect(await incidents.findOpen()).toEqual({ ok: true, value: undefined })
    const stored = await incidents.read('a')
    if (!stored.ok) throw new Error(stored.failure.code)
    const log = await incidents.resume(stored.value)
    const state = await log.append(event(0))
    expect(state).toMatchObject({ kind: 'read-only', failure: { code: 'newer-data' } })
    expect(device.rows.events).toEqual([])
  })
})

describe('an open incident that cannot be resumed', () => {
  test.for([
    ['of a newer edition', (device: TestDevice): void => device.rows.makeNewer('a')],
    ['without its flow', (device: TestDevice): void => void (device.rows.flows = [])]
  ] as const)('%s keeps nobody from beginning another', async ([, spoil]) => {
    const device = new TestDevice()
    await begin(device.tab().platform.incidents, 'a')
    spoil(device)
    const log = await begin(device.tab().platform.incidents, 'b')
    expect(await log.append(event(0))).toEqual({ kind: 'saved' })
    expect(device.rows.heads.map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('when the disk fails', () => {
  test('an incident begins, stays in memory and says so', async () => {
    const device = new TestDevice()
    device.rows.fault = 'blocked'
    const { incidents } = device.tab().platform
    const log = await begin(incidents, 'a')
    await appendAll(log, events(2))
    expect(log.state.current).toEqual({
      kind: 'unsaved',
      count: 2,
      failure: { code: 'blocked' }
    })
    expect(log.events).toEqual(events(2))
    expect(await incidents.read('a')).toMatchObject({ value: { events: events(2) } })
    expect(await incidents.list()).toMatchObject({ value: [{ id: 'a' }] })
  })

  test('what does not fit is written once there is room', async () => {
    const device = new TestDevice()
    const { incidents } = device.tab().platform
    const log = await begin(incidents, 'a')
    device.rows.room = 1
    await appendAll(log, events(3))
    expect(log.state.current).toMatchObject({
      kind: 'unsaved',
      count: 2,
      failure: { code: 'quota' }
    })
    device.rows.room = Infinity
    device.clock.pass(5000)
    await settled()
    expect(log.state.current).toEqual({ kind: 'saved' })
    expect((await open(incidents)).events).toEqual(events(3))
  })

  test('with room for nothing at all, head and events follow later', async () => {
    const device = new TestDevice()
    device.rows.room = 0
    const { incidents } = device.tab().platform
    const log = await begin(incidents, 'a')
    await appendAll(log, events(2))
    device.rows.room = Infinity
    await log.append(event(2))
    expect((await open(incidents)).events).toEqual(events(3))
  })

  test('a disk that does not answer holds up neither the start nor the memory', async () => {
    const device = new TestDevice()
    device.rows.stall()
    const { incidents } = device.tab().platform
    const begun = incidents.begin(head('a'))
    await settled()
    device.clock.pass(50)
    const result = await begun
    if (!result.ok) throw new Error(result.failure.code)
    expect(result.value.state.current).toEqual({ kind: 'saving' })
    const saves = events(2).map(each => result.value.append(each))
    expect(result.value.events).toEqual(events(2))
    device.rows.goOn()
    await Promise.all(saves)
    expect((await open(incidents)).events).toEqual(events(2))
  })

  test('nor does it hold up the search for an open incident', async () => {
    const device = new TestDevice()
    await begin(device.tab().platform.incidents, 'a')
    device.rows.stall()
    const finding = device.tab().platform.incidents.findOpen()
    await settled()
    device.clock.pass(3000)
    expect(await finding).toMatchObject({ failure: { code: 'connection-lost' } })
  })

  test('nor going on with the one that was found', async () => {
    const device = new TestDevice()
    const log = await begin(device.tab().platform.incidents, 'a')
    const { incidents } = device.tab().platform
    const found = await open(incidents)
    log.release()
    device.rows.stall()
    const resuming = incidents.resume(found)
    await settled()
    device.clock.pass(3000)
    const resumed = await resuming
    void resumed.append(event(0))
    device.rows.goOn()
    await settled()
    expect(resumed.events).toEqual(events(1))
  })

  test('a save in time changes nothing that is shown, a slow one says so', async () => {
    const device = new TestDevice()
    const log = await begin(device.tab().platform.incidents, 'a')
    const shown: string[] = []
    log.state.subscribe(({ kind }) => shown.push(kind))
    await log.append(event(0))
    expect(shown).toEqual([])
    device.rows.stall()
    const slow = log.append(event(1))
    await settled()
    device.clock.pass(50)
    device.rows.goOn()
    await slow
    expect(shown).toEqual(['saving', 'saved'])
  })

  test('closing keeps trying, and gives the pen back only once saved', async () => {
    const device = new TestDevice()
    const log = await begin(device.tab().platform.incidents, 'a')
    device.rows.fault = 'connection-lost'
    await log.append(event(0, { type: 'closed' }))
    expect(log.state.current).toMatchObject({ kind: 'unsaved', count: 1 })
    device.rows.fault = undefined
    device.clock.pass(1000)
    await settled()
    expect(device.rows.heads).toMatchObject([{ closedAt: 1000 }])
  })

  test('a clock set back changes neither order nor content', async () => {
    const device = new TestDevice()
    const { incidents } = device.tab().platform
    const log = await begin(incidents, 'a')
    const late = { ...event(0), at: 9_000_000 }
    const early = { ...event(1), at: 1000 }
    await log.append(late)
    device.clock.setTime(1000)
    await log.append(early)
    expect((await open(incidents)).events).toEqual([late, early])
  })
})
