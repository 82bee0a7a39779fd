import type { IncidentEvent, IncidentHead } from '../../records/events'
import type { Result } from '../failure'
import type { IncidentSummary, SavedIncident } from '../platform'

export interface Write {
  readonly id: string
  /** Given until it is known to be on disk; a head that is there already is left alone. */
  readonly head?: IncidentHead
  /** Refuse the head with `incident-open` while another incident is open. */
  readonly alone?: boolean
  readonly events: readonly IncidentEvent[]
}

/**
 * The tables an incident is kept in. Each call is one transaction: all or nothing.
 * Writing an event again is harmless; another event in its place is refused with `other-tab-writes`.
 */
export interface Rows {
  write(write: Write): Promise<Result<void>>
  list(which: 'open' | 'all'): Promise<Result<readonly IncidentSummary[]>>
  read(id: string): Promise<Result<SavedIncident>>
  eventsAfter(id: string, seq: number): Promise<Result<readonly IncidentEvent[]>>
  remove(id: string): Promise<Result<void>>
}
