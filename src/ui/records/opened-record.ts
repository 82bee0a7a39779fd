import type { SavedIncident } from '../../platform/platform'
import { incidentMachine } from '../../machine/machine'
import { handOver, type HandOver } from '../../records/hand-over'
import { replay } from '../../records/replay'
import { readEvents } from '../../records/stored-event'
import { timeline, type Happening } from '../../records/timeline'

/** What a kept incident amounts to, replayed on the flow it ran on. */
export interface OpenedRecord {
  readonly page: HandOver
  readonly happenings: readonly Happening[]
}

/** Nothing where a newer edition wrote it in a way that cannot be replayed here. */
export function openRecord({ head, events }: SavedIncident): OpenedRecord | undefined {
  try {
    const list = readEvents(events)
    const { flow, startedAt } = head
    const snapshot = replay(incidentMachine(flow), list)
    const page = handOver({ flow, startedAt, events: list, snapshot })
    return { page, happenings: timeline(flow, list) }
  } catch {
    return undefined
  }
}
