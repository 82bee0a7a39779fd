import { browserPlatform } from '../../../src/platform/browser/browser-platform'
import type { IncidentDraft, IncidentHead } from '../../../src/records/events'
import type { IncidentLog, LogState } from '../../../src/platform/platform'

/** The platform of the browser on a page of its own: no app, one log at a time, driven from tests. */
const platform = browserPlatform()
let log: IncidentLog | undefined

function current(): IncidentLog {
  if (!log) throw new Error('no incident has begun')
  return log
}

type Words = Readonly<Record<string, string>>

function head(id: string, later: Words): IncidentHead {
  const texts = {
    ja: { greeting: 'どうぞ', ...later },
    en: { greeting: 'Please', ...later }
  }
  const flow = { id: 'tea' } as unknown as IncidentHead['flow']
  const fixed = {
    format: 1,
    facility: 'tea-house',
    edition: '1',
    hash: 'abc',
    language: 'ja',
    mode: 'incident'
  } as const
  return { ...fixed, id, startedAt: platform.clock.now(), flow, texts }
}

declare const EDITION: string

const desk = {
  edition: EDITION,
  platform,
  /** With words that came after the first incidents had begun. */
  async begin(id: string, later: Words = {}): Promise<LogState | string> {
    const begun = await platform.incidents.begin(head(id, later))
    if (!begun.ok) return begun.failure.code
    log = begun.value
    return log.state.current
  },
  async resume(): Promise<LogState | string> {
    const found = await platform.incidents.findOpen()
    if (!found.ok) return found.failure.code
    if (!found.value) return 'nothing open'
    log = await platform.incidents.resume(found.value)
    return log.state.current
  },
  append(draft: IncidentDraft): Promise<LogState> {
    const seq = (current().events.at(-1)?.seq ?? -1) + 1
    return current().append({ ...draft, seq, at: platform.clock.now() })
  },
  note(text: string): Promise<LogState> {
    return desk.append({ type: 'note', text })
  },
  notes(): string[] {
    return current().events.flatMap(event => (event.type === 'note' ? [event.text] : []))
  },
  state: () => current().state.current,
  takeOver: () => current().takeOver()
}

export type Desk = typeof desk

Object.assign(globalThis, { desk })
platform.offline.start()
