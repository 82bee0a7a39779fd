import type { IncidentEvent, IncidentHead } from '../../records/events'
import type { Failure } from '../failure'
import type { Clock, LogState } from '../platform'
import { PATIENCE } from '../settle-within'
import { listenerSet, watched } from '../watched'
import type { Rows } from './rows'

const FIRST_RETRY = 1000
const SLOWEST_RETRY = 30_000

/** Brings the events of one incident to disk, in order, and keeps what could not be written until it can. */
export class Outbox {
  readonly state = watched<LogState>({ kind: 'saved' })
  readonly saved = listenerSet<readonly IncidentEvent[]>()
  readonly #rows: Rows
  readonly #clock: Clock
  readonly #head: IncidentHead
  #headSaved: boolean
  #alone = true
  #pending: IncidentEvent[] = []
  #tail: Promise<void> = Promise.resolve()
  #retryIn = FIRST_RETRY
  #cancelRetry = () => {}
  #halted: Failure | undefined

  constructor(rows: Rows, clock: Clock, head: IncidentHead, headSaved: boolean) {
    this.#rows = rows
    this.#clock = clock
    this.#head = head
    this.#headSaved = headSaved
  }

  get pending(): readonly IncidentEvent[] {
    return this.#pending
  }

  get halted(): boolean {
    return this.#halted !== undefined
  }

  async add(...events: IncidentEvent[]): Promise<LogState> {
    this.#pending.push(...events)
    const state = this.state.current
    if (state.kind === 'unsaved') this.#showUnsaved(state.failure)
    await this.flush()
    const waits = events.some(event => this.#pending.includes(event))
    return waits ? this.state.current : { kind: 'saved' }
  }

  /** One more attempt, after those under way. */
  flush(): Promise<void> {
    this.#tail = this.#tail.then(() => this.#write())
    return this.#tail
  }

  /** Stops writing: the pen is elsewhere, or the data is newer. What is pending stays. */
  halt(failure: Failure): void {
    this.#cancelRetry()
    this.#halted = failure
    this.state.set({ kind: 'read-only', count: this.#pending.length, failure })
  }

  /** Goes on after a halt, with these events still to be written. */
  proceed(pending: readonly IncidentEvent[]): Promise<LogState> {
    this.#halted = undefined
    this.#pending = []
    this.state.set({ kind: 'saved' })
    return this.add(...pending)
  }

  async #write(): Promise<void> {
    if (this.#halted || (this.#headSaved && this.#pending.length === 0)) return
    this.#cancelRetry()
    const batch = [...this.#pending]
    const cancelNotice = this.#clock.after(PATIENCE, () => this.#showSaving())
    const result = await this.#rows.write({
      id: this.#head.id,
      events: batch,
      ...(!this.#headSaved && { head: this.#head, alone: this.#alone })
    })
    cancelNotice()
    this.#alone = false
    if (this.#isHaltedNow() && !result.ok) return
    if (result.ok) this.#confirm(batch)
    else this.#postpone(result.failure)
  }

  /** A halt may come while a write is under way. */
  #isHaltedNow(): boolean {
    return this.#halted !== undefined
  }

  #confirm(batch: readonly IncidentEvent[]): void {
    this.#headSaved = true
    this.#retryIn = FIRST_RETRY
    this.#pending = this.#pending.filter(event => !batch.includes(event))
    if (this.#halted) this.halt(this.#halted)
    else if (this.#pending.length === 0) this.#showSaved()
    this.saved.call(batch)
  }

  #postpone(failure: Failure): void {
    if (failure.code === 'other-tab-writes') return this.halt(failure)
    this.#showUnsaved(failure)
    this.#cancelRetry = this.#clock.after(this.#retryIn, () => void this.flush())
    this.#retryIn = Math.min(this.#retryIn * 2, SLOWEST_RETRY)
  }

  #showSaved(): void {
    if (this.state.current.kind !== 'saved') this.state.set({ kind: 'saved' })
  }

  #showSaving(): void {
    if (this.state.current.kind === 'saved') this.state.set({ kind: 'saving' })
  }

  #showUnsaved(failure: Failure): void {
    this.state.set({ kind: 'unsaved', count: this.#pending.length, failure })
  }
}
