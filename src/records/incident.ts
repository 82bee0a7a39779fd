import { incidentMachine } from '../machine/machine'
import type { IncidentMachine, MachineSnapshot } from '../machine/machine'
import { INCIDENT_FORMAT } from './events'
import type { Head, IncidentDraft, IncidentEvent } from './events'
import { advance, inForce, isSame, replay, saidEvents } from './replay'
import { readEvents } from './stored-event'
import { actorOver, Watchers } from './watchers'
import type { IncidentActor } from './watchers'

type Kind = { readonly kind: string }

/** How the event list of an incident is kept, in memory and on disk; it saves and tries again by itself. */
export interface EventLog<Saved extends Kind> {
  readonly head: Head
  readonly events: readonly IncidentEvent[]
  readonly state: {
    readonly current: Saved
    subscribe(listener: (state: Saved) => void): () => void
  }
  append(event: IncidentEvent): Promise<Saved>
  onEvents(listener: (added: readonly IncidentEvent[]) => void): () => void
}

export interface Host<Saved extends Kind> {
  log: EventLog<Saved>
  clock: { now(): number }
  /** Waits a moment for the save before the next screen is shown; without it nothing waits. */
  settle?: (save: Promise<Saved>) => Promise<unknown>
  /** The machine of the same flow, when it was made ahead of time. */
  machine?: IncidentMachine
}

/** Opens a new incident or goes on with a saved one: its state is the replay of its events. */
export function openIncident<Saved extends Kind>(host: Host<Saved>): Incident<Saved> {
  return new Incident(host)
}

/** A running use. Owned outside components, which read `actor` and call `perform`. */
export class Incident<Saved extends Kind> {
  readonly actor: IncidentActor
  private readonly machine: IncidentMachine
  private readonly watchers = new Watchers()
  private readonly stopListening: (() => void)[]
  private list: readonly IncidentEvent[] = []
  private snapshot: MachineSnapshot
  private shown: MachineSnapshot

  constructor(private readonly host: Host<Saved>) {
    this.machine = host.machine ?? incidentMachine(this.head.flow)
    this.list = readEvents(host.log.events)
    this.snapshot = this.shown = replay(this.machine, this.list)
    this.actor = actorOver(this.watchers, () => this.shown)
    this.stopListening = [
      host.log.state.subscribe(() => this.watchers.tell()),
      host.log.onEvents(added => this.adopt([...added, ...this.list]))
    ]
  }

  get head(): Head {
    return this.host.log.head
  }

  get events(): readonly IncidentEvent[] {
    return this.list
  }

  /** Where the saving stands, as the log tells it. */
  get saved(): Saved {
    return this.host.log.state.current
  }

  /** Another tab holds the pen, or a newer edition wrote this incident. */
  get readOnly(): boolean {
    return this.saved.kind === 'read-only' || this.head.format > INCIDENT_FORMAT
  }

  /** Calls after every change of events, screen or saving; returns the way out. */
  subscribe(listener: () => void): () => void {
    return this.watchers.add(listener)
  }

  /**
   * Notes what happened; settles once the next screen is shown. False when only reading is possible, as after closing:
   * then a danger is still shown what to do in, though nothing can be kept of it.
   */
  async perform(draft: IncidentDraft): Promise<boolean> {
    const refused = this.readOnly && draft.type !== 'danger'
    if (refused || this.snapshot.status !== 'active') return false
    const event = {
      ...draft,
      seq: this.nextSeq(),
      at: this.host.clock.now()
    } as IncidentEvent
    this.take(event)
    const save = this.host.log.append(event)
    if (this.host.settle) await this.host.settle(save)
    this.show()
    return true
  }

  /** The event that going back would undo. */
  get lastStep(): IncidentEvent | undefined {
    return inForce(this.list).findLast(({ type }) => MOVES.has(type))
  }

  /** Goes back to where staff were before. What was said stays said. */
  async back(): Promise<boolean> {
    const before = this.snapshot
    for (let last = this.lastStep; last; last = this.lastStep) {
      if (!(await this.perform({ type: 'undone', of: last.seq }))) return false
      if (!isSame(before, this.snapshot)) return true
    }
    return false
  }

  /** Answers a question anew; later answers stay. */
  change(question: string, options: readonly string[]): Promise<boolean> {
    return this.perform({ type: 'answered', question, options })
  }

  /** When a rung of the ladder was said, in order. */
  saidTimes(rung: string): number[] {
    return saidEvents(this.list, rung).map(({ at }) => at)
  }

  /** Goes on with these events: those another tab wrote, or all of them after taking over. */
  adopt(events: readonly IncidentEvent[]): void {
    this.list = readEvents(events)
    this.snapshot = replay(this.machine, this.list)
    this.show()
  }

  /** Stops listening to the log. */
  stop(): void {
    for (const stop of this.stopListening) stop()
  }

  private take(event: IncidentEvent): void {
    this.list = [...this.list, event]
    const rewinds = event.type === 'undone' || event.type === 'unsaid'
    this.snapshot = rewinds
      ? replay(this.machine, this.list)
      : advance(this.machine, this.snapshot, event)
  }

  private show(): void {
    this.shown = this.snapshot
    this.watchers.tell()
  }

  private nextSeq(): number {
    return (this.list.at(-1)?.seq ?? 0) + 1
  }
}

const MOVES: ReadonlySet<IncidentEvent['type']> = new Set([
  'answered',
  'danger',
  'advise',
  'reassess',
  'continue',
  'done',
  'reaction',
  'otherwise',
  'aftercare'
])
