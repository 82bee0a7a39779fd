import type { IncidentEvent, IncidentHead } from '../../records/events'
import { failure, type Result, success } from '../failure'
import type { Clock, IncidentLog, LogState, SavedIncident, Watched } from '../platform'
import { listenerSet } from '../watched'
import { Outbox } from './outbox'
import type { Pen, Pens } from './pens'
import type { Rows } from './rows'
import type { TabMessage, Tabs } from './tabs'

/** How long another tab may take to save what it has before its pen is taken away. */
const HAND_OVER_TIME = 1000

export interface StoreParts {
  readonly rows: Rows
  readonly pens: Pens
  readonly tabs: Tabs
  readonly clock: Clock
}

export class TabLog implements IncidentLog {
  readonly head: IncidentHead
  readonly state: Watched<LogState>
  readonly #parts: StoreParts
  readonly #outbox: Outbox
  readonly #added = listenerSet<readonly IncidentEvent[]>()
  readonly #stopListening: () => void
  #events: readonly IncidentEvent[]
  #pen: Pen | undefined
  /** Whether other tabs have heard of this incident. On a slow disk its head is written with its first events. */
  #known: boolean
  #handedOver: ((pending: readonly IncidentEvent[]) => void) | undefined

  constructor(parts: StoreParts, { head, events }: SavedIncident, headSaved: boolean) {
    this.head = head
    this.#parts = parts
    this.#events = events
    this.#known = headSaved
    this.#outbox = new Outbox(parts.rows, parts.clock, head, headSaved)
    this.#outbox.saved.add(batch => this.#announce(batch))
    this.state = this.#outbox.state
    this.#stopListening = parts.tabs.listen(message => this.#hear(message))
  }

  get events(): readonly IncidentEvent[] {
    return this.#events
  }

  onEvents(listener: (added: readonly IncidentEvent[]) => void): () => void {
    return this.#added.add(listener)
  }

  get #last(): number {
    return this.#events.at(-1)?.seq ?? -1
  }

  async append(event: IncidentEvent): Promise<LogState> {
    if (this.#outbox.halted || isClosed(this.#events)) return this.state.current
    this.#events = [...this.#events, event]
    return this.#outbox.add(event)
  }

  /** Asks for the pen without taking it from anyone; without it the log only reads. */
  async claim(): Promise<void> {
    this.#pen = await this.#parts.pens.take(this.head.id, () => this.#lose())
    if (this.#pen) await this.#follow()
    else this.readOnly('other-tab-writes')
  }

  /** Writes the head, or tries to. */
  async begin(): Promise<LogState> {
    this.#pen = await this.#parts.pens.take(this.head.id, () => this.#lose())
    await this.#outbox.flush()
    return this.state.current
  }

  readOnly(code: 'other-tab-writes' | 'newer-data'): void {
    this.#outbox.halt(failure(code))
  }

  async takeOver(): Promise<Result<readonly IncidentEvent[]>> {
    const { id } = this.head
    const lost = () => this.#lose()
    const free = await this.#parts.pens.take(id, lost)
    const handed = free ? [] : await this.#askForPen()
    const pen = free ?? (await this.#parts.pens.seize(id, HAND_OVER_TIME, lost))
    const stored = await this.#parts.rows.read(id)
    if (!stored.ok) {
      pen.release()
      return stored
    }
    this.#pen = pen
    const last = stored.value.events.at(-1)?.seq ?? -1
    const unsaved = [...handed, ...this.#outbox.pending].filter(({ seq }) => seq > last)
    this.#events = [...stored.value.events, ...unsaved]
    void this.#outbox.proceed(unsaved)
    return success(this.#events)
  }

  release(): void {
    this.#stopListening()
    this.#pen?.release()
    this.#pen = undefined
  }

  #askForPen(): Promise<readonly IncidentEvent[]> {
    return new Promise(resolve => {
      this.#handedOver = resolve
      this.#parts.clock.after(HAND_OVER_TIME, () => resolve([]))
      this.#parts.tabs.say({ type: 'hand-over', id: this.head.id })
    })
  }

  #hear(message: TabMessage): void {
    if (message.type === 'changed' || message.id !== this.head.id) return
    if (message.type === 'hand-over' && this.#pen) void this.#handOver()
    if (message.type === 'handed-over') this.#handedOver?.(message.pending)
    if (message.type === 'added' && this.#outbox.halted) void this.#follow()
  }

  async #handOver(): Promise<void> {
    const { id } = this.head
    await this.#outbox.flush()
    this.readOnly('other-tab-writes')
    this.#parts.tabs.say({ type: 'handed-over', id, pending: this.#outbox.pending })
    this.#pen?.release()
    this.#pen = undefined
  }

  #lose(): void {
    this.#pen = undefined
    this.readOnly('other-tab-writes')
  }

  async #follow(): Promise<void> {
    const found = await this.#parts.rows.eventsAfter(this.head.id, this.#last)
    const added = found.ok ? found.value.filter(({ seq }) => seq > this.#last) : []
    if (added.length === 0) return
    this.#events = [...this.#events, ...added]
    this.#added.call(added)
  }

  #announce(batch: readonly IncidentEvent[]): void {
    const { tabs } = this.#parts
    if (batch.length > 0) tabs.say({ type: 'added', id: this.head.id })
    if (!this.#known || isClosed(batch)) tabs.say({ type: 'changed' })
    this.#known = true
    if (isClosed(batch)) this.release()
  }
}

/** Nothing follows the closing of an incident. */
export function isClosed(events: readonly IncidentEvent[]): boolean {
  return events.some(({ type }) => type === 'closed')
}
