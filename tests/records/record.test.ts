import { describe, expect, test } from 'vitest'
import { readRecord, recordJson, reminderDue, toRecord } from '../../src/records/record'
import { duckPond } from '../machine/duck-pond'
import { head } from './memory-log'

const record = toRecord(head(duckPond()), [
  { seq: 1, at: 5, type: 'answered', question: 'bird', options: ['goose'] },
  { type: 'unknown', seq: 2, at: 6, row: { seq: 2, at: 6, type: 'photographed' } },
  { seq: 3, at: 7, type: 'closed' }
])

describe('a record', () => {
  test('keeps events of a newer edition as they came', () => {
    expect(record.events[1]).toEqual({ seq: 2, at: 6, type: 'photographed' })
  })

  test('comes back whole with what a newer edition added to it', () => {
    const newer = { ...record, format: 2, weather: 'dry' }
    expect(readRecord(recordJson(newer))).toEqual({
      ok: true,
      record: newer,
      newer: true
    })
  })

  test('that is not one is refused with a reason', () => {
    const codes = ['{', '[]', '{}', JSON.stringify({ ...record, events: [{}] })].map(
      json => {
        const read = readRecord(json)
        return read.ok ? [] : read.findings.map(({ code }) => code)
      }
    )
    expect(codes).toEqual([
      ['record-not-json'],
      ['record-misshapen'],
      ['record-misshapen'],
      ['record-misshapen']
    ])
  })

  test('is asked about once its days have passed, never while it is open', () => {
    const day = 24 * 60 * 60 * 1000
    expect(reminderDue(record, 7 + 30 * day, 30)).toBe(true)
    expect(reminderDue(record, 6 + 30 * day, 30)).toBe(false)
    expect(reminderDue({}, 99 * day, 30)).toBe(false)
  })
})
