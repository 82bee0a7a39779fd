import { createContext } from 'svelte'
import { createSubscriber } from 'svelte/reactivity'
import type { Clock, SharedList } from '../../platform/platform'
import type { TrainingStore } from '../../platform/training-store'
import { FIRST_SESSION, offered } from '../../training/group/agenda'
import {
  beganIn,
  plannedIn,
  readGroupEvents,
  type GroupDraft,
  type GroupEvent,
  type Plan
} from '../../training/group/events'
import { finishedIn, practisedIn } from '../../training/group/practised-in'
import type { Practised } from '../../training/practised'
import { replaySession, type Session } from '../../training/group/session'
import { lastMove } from '../../training/group/take-back'
import { unclearSoFar, type Unclear } from '../../training/group/unclear'
import type { App } from '../app/app'
import { groundOf, type Ground } from '../training/ground'

/** How long a session may be silent before the clock speaks up. */
const TICK = 10_000

/** Moves with which a group may come to look back on a scene. */
const LEADS_ON: ReadonlySet<GroupDraft['type']> = new Set([
  'went-on',
  'chose',
  'looked-back'
])

/** The group session of this device, as every window of it sees it. What is read here is followed. */
export class Group {
  #plan = $state.raw<Plan>({ scenes: [], people: 6, way: 'hands' })
  /** What is to change from tomorrow, as far as it is written and not added yet. */
  written = $state('')
  readonly #follow: () => void
  #read: { rows: unknown; events: readonly GroupEvent[]; session: Session | undefined }
  #performing: Promise<boolean> = Promise.resolve(true)

  constructor(
    readonly ground: Ground,
    private readonly list: SharedList,
    private readonly store: TrainingStore,
    private readonly clock: Clock
  ) {
    this.#follow = createSubscriber(update => {
      const stops = [list.rows.subscribe(update), list.failure.subscribe(update)]
      return () => stops.forEach(stop => stop())
    })
    this.#read = { rows: undefined, events: [], session: undefined }
    this.#plan = this.#firstPlan()
  }

  get planned(): Plan {
    return this.#plan
  }

  /** Kept on this device, so that an incident that comes between costs nothing. */
  plan(change: Partial<Plan>): void {
    this.#plan = { ...this.#plan, ...change }
    void this.perform({ type: 'planned', ...this.#plan })
  }

  get session(): Session | undefined {
    return this.#now().session
  }

  /** A session was begun on another edition of the flow. */
  get isOfOtherFlow(): boolean {
    const { events, session } = this.#now()
    return beganIn(events) !== undefined && session === undefined
  }

  /** How often each question was noted as unclear on this device. */
  get unclear(): Unclear {
    const { session } = this.#now()
    return session ? unclearSoFar(session) : {}
  }

  get canGoBack(): boolean {
    return lastMove(this.#now().events) !== undefined
  }

  /** False while the session would be lost with its last window. */
  get isKept(): boolean {
    this.#follow()
    return this.list.failure.current === undefined
  }

  /** Notes what happened, one after the other. False where another window was first. */
  perform(draft: GroupDraft): Promise<boolean> {
    this.#performing = this.#performing.then(() => this.#note(draft))
    if (LEADS_ON.has(draft.type)) void this.#performing.then(() => this.#countFinished())
    return this.#performing
  }

  /** Adds what is written to what was agreed. */
  agree(): void {
    const text = this.written.trim()
    this.written = ''
    if (text !== '') void this.perform({ type: 'agreed', text })
  }

  /** Takes the last move back. */
  async back(): Promise<void> {
    const move = lastMove(this.#now().events)
    if (move) await this.perform({ type: 'undone', of: move.seq })
  }

  /** A session of its own, with nothing left of the one before but which questions were unclear. */
  async begin(): Promise<void> {
    const { hash } = this.ground.flow
    const draft = { type: 'began', ...this.#plan, hash, noted: this.unclear } as const
    this.written = ''
    await this.list.clear()
    await this.perform(draft)
  }

  /** Ends the session. Its scenes count among what was practised here; one that another window ended counts once. */
  async end(): Promise<void> {
    this.agree()
    await this.perform({ type: 'ended' })
    const { session } = this.#now()
    if (session?.place.at === 'ended')
      await this.#count(practisedIn(this.ground.flow, session))
  }

  clear(): Promise<void> {
    return this.list.clear()
  }

  /** Lets the session hear of the time, unless another window just did. */
  tick(): void {
    const { session } = this.#now()
    const heard = session?.timer.heard
    if (!session?.timer.running || heard === undefined || session.place.at === 'ended')
      return
    if (Math.abs(this.clock.now() - heard) >= TICK) void this.perform({ type: 'tick' })
  }

  close(): void {
    this.list.close()
  }

  async #countFinished(): Promise<void> {
    const { session } = this.#now()
    if (session) await this.#count(finishedIn(this.ground.flow, session))
  }

  /** However often a scene of a session is counted, and by whichever window: it stands there once. */
  async #count(practised: readonly Practised[]): Promise<void> {
    const began = beganIn(this.#now().events)
    const at = this.clock.now()
    for (const more of practised) {
      await this.store.note({ id: `group-${began?.at}-${more.scene}`, at, more })
    }
  }

  #firstPlan(): Plan {
    const { scenes } = this.ground
    const kept = plannedIn(readGroupEvents(this.list.rows.current))
    const first = offered(scenes).slice(0, FIRST_SESSION.length)
    if (!kept) return { ...this.#plan, scenes: first.map(({ id }) => id) }
    const { people, way } = kept
    const known = kept.scenes.filter(id => scenes.some(scene => scene.id === id))
    return { scenes: known, people, way }
  }

  async #note(draft: GroupDraft): Promise<boolean> {
    const seq = (this.list.rows.current.at(-1)?.seq ?? 0) + 1
    return this.list.add({ ...draft, seq, at: this.clock.now() } as GroupEvent)
  }

  #now() {
    this.#follow()
    const rows = this.list.rows.current
    if (this.#read.rows !== rows) {
      const events = readGroupEvents(rows)
      this.#read = { rows, events, session: replaySession(this.ground, events) }
    }
    return this.#read
  }
}

/** Opens the session under way, or one to be planned, on the flow in use. */
export async function openGroup(app: App): Promise<Group> {
  const { platform } = app
  const [ground, list, store] = await Promise.all([
    groundOf(app),
    platform.groupList(),
    platform.training()
  ])
  return new Group(ground, list, store, platform.clock)
}

export const [getGroup, setGroup] = createContext<Group>()
