import type { CompiledFlow } from '../../src/flow/compile'
import type { IncidentEvent, IncidentHead } from '../../src/records/events'
import { openIncident } from '../../src/records/incident'
import type { EventLog } from '../../src/records/incident'

export type Saved = { readonly kind: 'saved' | 'read-only' }

/** A log that keeps everything in memory and can be made read-only. */
export class MemoryLog implements EventLog<Saved> {
  readonly events: IncidentEvent[]
  readonly told: ((added: readonly IncidentEvent[]) => void)[] = []
  kind: Saved['kind'] = 'saved'

  constructor(
    readonly head: IncidentHead,
    events: readonly IncidentEvent[] = []
  ) {
    this.events = [...events]
  }

  get state() {
    return { current: { kind: this.kind }, subscribe: () => () => undefined }
  }

  append(event: IncidentEvent): Promise<Saved> {
    this.events.push(event)
    return Promise.resolve({ kind: this.kind })
  }

  onEvents(listener: (added: readonly IncidentEvent[]) => void): () => void {
    this.told.push(listener)
    return () => undefined
  }
}

export function head(flow: CompiledFlow): IncidentHead {
  return {
    format: 1,
    id: 'one',
    startedAt: 1000,
    facility: 'pond',
    edition: flow.edition,
    hash: flow.hash,
    flow,
    texts: { ja: {}, en: {} },
    language: 'ja',
    mode: 'incident'
  }
}

/** An incident on a log in memory, with a clock that goes on by one at every look. */
export function running(flow: CompiledFlow, events: readonly IncidentEvent[] = []) {
  const log = new MemoryLog(head(flow), events)
  let now = 1000
  const incident = openIncident({ log, clock: { now: () => ++now } })
  return { log, incident }
}
