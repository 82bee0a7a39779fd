import { finding } from '../flow/finding'
import type { Finding } from '../flow/finding'
import type { Sheet } from '../flow/sheet'
import type { IncidentEvent, IncidentHead, Language } from './events'
import { answersOf } from './replay'
import { readEvents, writeEvent } from './stored-event'

export const RECORD_FORMAT = 1

/** What is kept of an incident in a file: no names, no texts, but which flow it ran on. */
export interface IncidentRecord {
  readonly record: 'uketome'
  readonly format: number
  readonly id: string
  readonly startedAt: number
  readonly closedAt?: number
  readonly facility: string
  readonly edition: string
  readonly hash: string
  readonly language: Language
  readonly answers: Sheet
  /** As they were stored; events of a newer edition are among them unchanged. */
  readonly events: readonly Readonly<Record<string, unknown>>[]
}

export type ReadRecord =
  | { readonly ok: true; readonly record: IncidentRecord; readonly newer: boolean }
  | { readonly ok: false; readonly findings: Finding[] }

export function toRecord(
  head: IncidentHead,
  events: readonly IncidentEvent[]
): IncidentRecord {
  const closed = events.findLast(({ type }) => type === 'closed')
  return {
    record: 'uketome',
    format: RECORD_FORMAT,
    id: head.id,
    startedAt: head.startedAt,
    ...(closed && { closedAt: closed.at }),
    facility: head.facility,
    edition: head.edition,
    hash: head.hash,
    language: head.language,
    answers: answersOf(events),
    events: events.map(writeEvent)
  }
}

export function recordJson(record: IncidentRecord): string {
  return JSON.stringify(record, null, 2)
}

/** Reads an exported record. What this edition does not know is kept; a newer format is told by `newer`. */
export function readRecord(json: string): ReadRecord {
  const data = parsed(json)
  if (data === undefined) return refused('record-not-json')
  if (!isRecord(data)) return refused('record-misshapen')
  return { ok: true, record: data, newer: data.format > RECORD_FORMAT }
}

/** The events of a record, in order. */
export function eventsOf(record: IncidentRecord): IncidentEvent[] {
  return readEvents(record.events)
}

const DAY = 24 * 60 * 60 * 1000

/** A closed record has been kept for so many days that staff are asked whether it is still needed. */
export function reminderDue(
  record: { readonly closedAt?: number },
  now: number,
  days: number
): boolean {
  return record.closedAt !== undefined && now - record.closedAt >= days * DAY
}

function refused(code: string): ReadRecord {
  return { ok: false, findings: [finding(code, [])] }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}

function isRecord(data: unknown): data is IncidentRecord {
  if (typeof data !== 'object' || data === null) return false
  const fields = data as Partial<Record<keyof IncidentRecord, unknown>>
  const texts = [fields.id, fields.facility, fields.edition, fields.hash, fields.language]
  return (
    fields.record === 'uketome' &&
    typeof fields.format === 'number' &&
    typeof fields.startedAt === 'number' &&
    texts.every(text => typeof text === 'string') &&
    isSheet(fields.answers) &&
    Array.isArray(fields.events) &&
    readEvents(fields.events).length === fields.events.length
  )
}

function isSheet(value: unknown): value is Sheet {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.values(value).every(
    options =>
      Array.isArray(options) && options.every(option => typeof option === 'string')
  )
}
