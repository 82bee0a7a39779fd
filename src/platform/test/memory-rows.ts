import { INCIDENT_FORMAT, type IncidentEvent } from '../../records/events'
import { DONE, type FailureCode, failed, type Result, success } from '../failure'
import type { IncidentSummary, SavedIncident } from '../platform'
import type { Rows, Write } from '../store/rows'
import {
  closedRow,
  completes,
  type EventRow,
  eventOf,
  eventRow,
  type FlowRow,
  flowRow,
  type HeadRow,
  headRow,
  incidentOf,
  sameRow,
  summaryOf
} from '../store/stored'

/** What the disk of a test device holds, and what is wrong with it. */
export class MemoryRows implements Rows {
  heads: HeadRow[] = []
  flows: FlowRow[] = []
  events: EventRow[] = []
  /** Every call fails with this, until it is taken away. */
  fault: FailureCode | undefined
  /** How many more writes fit. */
  room = Infinity
  /** While true no call settles; those waiting go on when it is false again. */
  #stalled: Promise<void> = Promise.resolve()
  #goOn = () => {}

  stall(): void {
    this.#stalled = new Promise(resolve => (this.#goOn = resolve))
  }

  goOn(): void {
    this.#goOn()
  }

  async write(write: Write): Promise<Result<void>> {
    const rows = structuredClone(write.events.map(event => eventRow(write.id, event)))
    const refusal = (await this.#refusal()) ?? this.#refusalOf(write, rows)
    if (refusal) return failed(refusal)
    this.room -= 1
    if (write.head && !this.#knows(write.id)) this.#addHead(structuredClone(write.head))
    this.events.push(...rows.filter(row => !this.#find(row)))
    const closed = rows.find(({ type }) => type === 'closed')
    if (closed) this.#close(write.id, closed.at)
    return DONE
  }

  async list(which: 'open' | 'all'): Promise<Result<readonly IncidentSummary[]>> {
    const refusal = await this.#refusal()
    if (refusal) return failed(refusal)
    return success(
      this.heads.filter(({ open }) => which === 'all' || open).map(summaryOf)
    )
  }

  async read(id: string): Promise<Result<SavedIncident>> {
    const refusal = await this.#refusal()
    if (refusal) return failed(refusal)
    const head = this.heads.find(row => row.id === id)
    const flow = this.flows.find(({ hash }) => hash === head?.hash)
    if (!head || !flow) return failed('not-found')
    return success(structuredClone(incidentOf(head, flow, this.#eventsOf(id))))
  }

  async eventsAfter(id: string, seq: number): Promise<Result<readonly IncidentEvent[]>> {
    const refusal = await this.#refusal()
    if (refusal) return failed(refusal)
    return success(
      this.#eventsOf(id)
        .filter(row => row.seq > seq)
        .map(eventOf)
    )
  }

  async remove(id: string): Promise<Result<void>> {
    const refusal = await this.#refusal()
    if (refusal) return failed(refusal)
    if (this.heads.some(head => head.id === id && head.open))
      return failed('incident-open')
    this.heads = this.heads.filter(head => head.id !== id)
    this.events = this.events.filter(row => row.incident !== id)
    this.flows = this.flows.filter(({ hash }) =>
      this.heads.some(head => head.hash === hash)
    )
    return DONE
  }

  /** As if an edition of the future had written here. */
  makeNewer(id: string): void {
    const format = INCIDENT_FORMAT + 1
    this.heads = this.heads.map(row => (row.id === id ? { ...row, format } : row))
  }

  async #refusal(): Promise<FailureCode | undefined> {
    await this.#stalled
    return this.fault
  }

  #refusalOf({ id, head, alone }: Write, rows: EventRow[]): FailureCode | undefined {
    if (this.room < 1) return 'quota'
    const begins = head !== undefined && !this.#knows(id)
    if (begins && alone && this.heads.some(({ open }) => open)) return 'incident-open'
    return rows.some(row => this.#collides(row)) ? 'other-tab-writes' : undefined
  }

  #knows(id: string): boolean {
    return this.heads.some(row => row.id === id)
  }

  #close(id: string, at: number): void {
    this.heads = this.heads.map(row => (row.id === id ? closedRow(row, at) : row))
  }

  #addHead(head: Parameters<typeof headRow>[0]): void {
    this.heads.push(headRow(head))
    const stored = this.flows.find(({ hash }) => hash === head.hash)
    if (!completes(head, stored)) return
    this.flows = [...this.flows.filter(row => row !== stored), flowRow(head)]
  }

  #find({ incident, seq }: EventRow): EventRow | undefined {
    return this.events.find(row => row.incident === incident && row.seq === seq)
  }

  #collides(row: EventRow): boolean {
    const present = this.#find(row)
    return present !== undefined && !sameRow(present, row)
  }

  #eventsOf(id: string): EventRow[] {
    return this.events
      .filter(({ incident }) => incident === id)
      .sort((a, b) => a.seq - b.seq)
  }
}
