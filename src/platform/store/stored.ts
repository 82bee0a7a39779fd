import {
  INCIDENT_FORMAT,
  type IncidentEvent,
  type IncidentHead
} from '../../records/events'
import type { IncidentSummary, SavedIncident } from '../platform'

/** The head of an incident as it is stored: its flow and texts are in a row of their own, shared by hash. */
export interface HeadRow extends Omit<IncidentHead, 'flow' | 'texts'> {
  /** 1 while the incident is open, absent afterwards (so that only open ones are in the index). */
  readonly open?: 1
  readonly closedAt?: number
}

export interface FlowRow extends Pick<IncidentHead, 'hash' | 'flow' | 'texts'> {
  readonly format: number
}

/** One event, with the incident it belongs to and the form it was written in. */
export type EventRow = IncidentEvent & {
  readonly incident: string
  readonly format: number
}

export function headRow(head: IncidentHead): HeadRow {
  return { ...without(head, 'flow', 'texts'), open: 1 }
}

export function flowRow({ hash, flow, texts }: IncidentHead): FlowRow {
  return { format: INCIDENT_FORMAT, hash, flow, texts }
}

/** The words of later screens may have come since: the row of a flow is written again to have them, never to lose any. */
export function completes(head: IncidentHead, stored: FlowRow | undefined): boolean {
  return !stored || groupsOf(head) > groupsOf(stored)
}

export function eventRow(incident: string, event: IncidentEvent): EventRow {
  return { ...event, incident, format: INCIDENT_FORMAT }
}

export function closedRow(row: HeadRow, closedAt: number): HeadRow {
  return { ...without(row, 'open'), closedAt }
}

export function eventOf(row: EventRow): IncidentEvent {
  const event = without(row, 'incident', 'format')
  if (row.format <= INCIDENT_FORMAT) return event
  return { seq: row.seq, at: row.at, type: 'unknown', row: { ...event } }
}

export function summaryOf(head: HeadRow): IncidentSummary {
  const { id, startedAt, closedAt, facility, format } = head
  const newer = format > INCIDENT_FORMAT
  return { id, startedAt, facility, newer, ...(closedAt !== undefined && { closedAt }) }
}

export function incidentOf(
  row: HeadRow,
  { flow, texts }: FlowRow,
  events: readonly EventRow[]
): SavedIncident {
  const head = { ...without(row, 'open', 'closedAt'), flow, texts }
  const newer = [row, ...events].some(({ format }) => format > INCIDENT_FORMAT)
  return { head, events: events.map(eventOf), newer }
}

/** Whether two rows say the same, whatever the order of their keys. */
export function sameRow(a: EventRow | undefined, b: EventRow): boolean {
  return a !== undefined && canonical(a) === canonical(b)
}

function groupsOf({ texts }: Pick<IncidentHead, 'texts'>): number {
  return Object.keys(texts.ja).length
}

function canonical(row: EventRow): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))
}

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

function without<T extends object, K extends keyof T & string>(
  row: T,
  ...keys: readonly K[]
): Without<T, K> {
  const dropped: readonly string[] = keys
  const kept = Object.entries(row).filter(([key]) => !dropped.includes(key))
  return Object.fromEntries(kept) as Without<T, K>
}
