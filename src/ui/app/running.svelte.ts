import type { CompiledFlow } from '../../flow/compile'
import type { LogState, Ticks } from '../../platform/platform'
import type { IncidentEvent } from '../../records/events'
import type { EventLog, Incident } from '../../records/incident'
import { answersOf } from '../../records/replay'
import { flowText, hasFlowText, type FlowKey } from '../../text/t'
import type { Language } from '../../text/language'

/** Among the ticks, the note that is written and not noted yet. No question has such a name. */
export const NOTE = 'note/'

/**
 * The open incident, or one that is only played, as components see it. What is read here is followed; the machine's snapshot is read
 * with `useSelector(running.incident.actor, …)`.
 */
export class Running<Log extends EventLog<LogState> = EventLog<LogState>> {
  /** Ticks not yet confirmed, per question, and the note being written: they outlive a look at another screen. */
  ticks = $state.raw<Ticks>({})
  #changes = $state(0)

  constructor(
    readonly log: Log,
    readonly incident: Incident<LogState>
  ) {
    incident.subscribe(() => (this.#changes += 1))
  }

  /** Without options what was ticked is confirmed, and forgotten here. */
  tick(question: string, options?: readonly string[]): void {
    if (options ?? this.ticks[question])
      this.ticks = { ...this.ticks, [question]: options }
  }

  get flow(): CompiledFlow {
    return this.incident.head.flow
  }

  get events(): readonly IncidentEvent[] {
    this.#follow()
    return this.incident.events
  }

  get saved(): LogState {
    this.#follow()
    return this.incident.saved
  }

  /** Where the incident stands, in a name that no step of another incident has. */
  get step(): string {
    return `${this.lastSeq}.${this.incident.head.id}`
  }

  get lastSeq(): number {
    return this.incident.lastStep?.seq ?? 0
  }

  /** The event that a step of this incident stands at; nothing where the step is another's. */
  seqOf(step: string): number | undefined {
    const [seq, id] = step.split('.')
    return id === this.incident.head.id ? Number(seq) : undefined
  }

  get answers(): Readonly<Record<string, readonly string[]>> {
    return answersOf(this.events)
  }

  /** A text of the flow this incident runs on. */
  text(key: FlowKey, language?: Language): string {
    return flowText(this.incident.head.hash, key, language)
  }

  has(key: FlowKey): boolean {
    return hasFlowText(this.incident.head.hash, key)
  }

  /** One signal for all that is read here, for as long as the incident is shown. */
  #follow(): number {
    return this.#changes
  }
}
