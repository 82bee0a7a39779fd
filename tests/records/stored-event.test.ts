import { describe, expect, test } from 'vitest'
import { readEvent, readEvents, writeEvent } from '../../src/records/stored-event'

describe('a stored row', () => {
  test('is read as the event it is', () => {
    const row = { seq: 1, at: 5, type: 'answered', question: 'bird', options: ['goose'] }
    expect(readEvent(row)).toEqual(row)
  })

  test('of a newer edition is kept and written back as it came', () => {
    const row = { seq: 2, at: 6, type: 'photographed', of: 'duck' }
    const event = readEvent(row)
    expect(event).toEqual({ type: 'unknown', seq: 2, at: 6, row })
    expect(event && writeEvent(event)).toEqual(row)
  })

  test('that is read twice is kept once', () => {
    const row = { seq: 2, at: 6, type: 'photographed' }
    expect(readEvents(readEvents([row]))).toEqual(readEvents([row]))
  })

  test('of a known kind with fields of a newer edition has no effect and is kept', () => {
    const row = { seq: 3, at: 7, type: 'answered', question: 'bird', options: 4 }
    expect(readEvent(row)).toEqual({ type: 'unknown', seq: 3, at: 7, row })
  })

  test('of an assessment this edition does not know is kept and has no effect', () => {
    const known = { seq: 4, at: 8, type: 'assessed', element: 'actor', value: 'yes' }
    expect(readEvent(known)).toEqual(known)
    for (const row of [
      { ...known, element: 'beak' },
      { ...known, value: 'surely' }
    ])
      expect(readEvent(row)).toEqual({ type: 'unknown', seq: 4, at: 8, row })
  })

  test('without a number is not an event', () => {
    expect([
      readEvent({ at: 5, type: 'advise' }),
      readEvent(null),
      readEvent('x')
    ]).toEqual([undefined, undefined, undefined])
  })

  test('takes its place by number, whatever the time on it', () => {
    const rows = [
      { seq: 2, at: 5, type: 'advise' },
      { seq: 1, at: 9, type: 'reassess' }
    ]
    expect(readEvents(rows).map(({ seq }) => seq)).toEqual([1, 2])
  })
})
