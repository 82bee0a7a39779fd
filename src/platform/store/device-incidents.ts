import type { IncidentHead } from '../../records/events'
import { failed, type Result, success } from '../failure'
import type {
  IncidentLog,
  IncidentStore,
  IncidentSummary,
  SavedIncident
} from '../platform'
import { PATIENCE } from '../settle-within'
import { listenerSet } from '../watched'
import { isClosed, type StoreParts, TabLog } from './tab-log'

/** How long the staff's way on may depend on a disk that does not answer. */
const FINDING_TIME = 3000

/** The incidents of this device, and those of this tab that could not be saved. */
export class DeviceIncidents implements IncidentStore {
  readonly #parts: StoreParts
  readonly #changes = listenerSet<void>()
  readonly #logs = new Map<string, IncidentLog>()

  constructor(parts: StoreParts) {
    this.#parts = parts
    parts.tabs.listen(message => {
      if (message.type === 'changed') this.#changes.call()
    })
  }

  onChange(listener: () => void): () => void {
    return this.#changes.add(listener)
  }

  async findOpen(): Promise<Result<SavedIncident | undefined>> {
    const found = await this.#within(FINDING_TIME, this.#findOpen())
    return found ?? failed('connection-lost', 'no answer while looking for an incident')
  }

  async begin(head: IncidentHead): Promise<Result<IncidentLog>> {
    if (head.mode !== 'incident') throw new Error(head.mode)
    const log = new TabLog(this.#parts, { head, events: [], newer: false }, false)
    const state = await this.#within(PATIENCE, log.begin())
    const refused = state?.kind === 'unsaved' && state.failure.code === 'incident-open'
    if (refused && (await this.#isOneToResume())) {
      log.release()
      return failed('incident-open')
    }
    this.#logs.set(head.id, log)
    return success(log)
  }

  async resume(saved: SavedIncident): Promise<IncidentLog> {
    const log = new TabLog(this.#parts, saved, true)
    this.#logs.set(saved.head.id, log)
    if (saved.newer) log.readOnly('newer-data')
    else await this.#within(FINDING_TIME, log.claim())
    return log
  }

  async list(): Promise<Result<readonly IncidentSummary[]>> {
    const stored = await this.#parts.rows.list('all')
    const unsaved = this.#unsavedLogs().map(summary)
    if (!stored.ok && unsaved.length === 0) return stored
    const rows = stored.ok ? stored.value : []
    const known = new Set(rows.map(({ id }) => id))
    return success(newestFirst([...rows, ...unsaved.filter(({ id }) => !known.has(id))]))
  }

  async read(id: string): Promise<Result<SavedIncident>> {
    const log = this.#unsavedLogs().find(({ head }) => head.id === id)
    if (log) return success({ head: log.head, events: log.events, newer: false })
    return this.#parts.rows.read(id)
  }

  async remove(id: string): Promise<Result<void>> {
    const removed = await this.#parts.rows.remove(id)
    if (removed.ok) {
      this.#logs.delete(id)
      this.#parts.tabs.say({ type: 'changed' })
    }
    return removed
  }

  async #findOpen(): Promise<Result<SavedIncident | undefined>> {
    const open = await this.#parts.rows.list('open')
    if (!open.ok) return open
    const latest = newestFirst(
      open.value.filter(({ id, newer }) => !newer && !this.#isClosedHere(id))
    )[0]
    return latest ? this.#parts.rows.read(latest.id) : success(undefined)
  }

  /** An open incident that cannot be read must not keep anyone from beginning another. */
  async #isOneToResume(): Promise<boolean> {
    const open = await this.findOpen()
    return open.ok && open.value !== undefined
  }

  /** Its end may still wait to be saved. */
  #isClosedHere(id: string): boolean {
    return isClosed(this.#logs.get(id)?.events ?? [])
  }

  #unsavedLogs(): IncidentLog[] {
    return [...this.#logs.values()].filter(log => log.state.current.kind === 'unsaved')
  }

  #within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
    return new Promise(resolve => {
      const cancel = this.#parts.clock.after(ms, () => resolve(undefined))
      void work.then(value => {
        cancel()
        resolve(value)
      })
    })
  }
}

function summary({ head, events }: IncidentLog): IncidentSummary {
  const closed = events.find(event => event.type === 'closed')
  const { id, startedAt, facility } = head
  return { id, startedAt, facility, newer: false, ...(closed && { closedAt: closed.at }) }
}

function newestFirst(summaries: readonly IncidentSummary[]): IncidentSummary[] {
  return [...summaries].sort((a, b) => b.startedAt - a.startedAt)
}
