import type { IncidentDraft, IncidentEvent } from '../../records/events'
import { inForce } from '../../records/replay'
import type { Overlay, Ways } from './router.svelte'
import type { Running } from './running.svelte'

/** What the steps are taken in: the one open incident, or one that is only played. */
export interface Stepped {
  readonly running: Running | undefined
  /** Goes on with what is open already, if anything is. */
  resume(): Promise<Running | undefined>
  start(at?: number): Promise<Running>
  perform(draft: IncidentDraft): Promise<boolean>
  takePen(): Promise<void>
}

/**
 * Keeps the browser's Back in step with the incident: each step that can be taken back is one history entry,
 * which carries the step it stands at. Going back undoes, going forward does it again, and an entry of another
 * incident does neither.
 */
export class Steps {
  readonly #session: Stepped
  readonly #router: Ways
  #performing: Promise<boolean> = Promise.resolve(true)
  #underWay: string | undefined

  constructor(session: Stepped, router: Ways) {
    this.#session = session
    this.#router = router
    router.onReturn(({ at }) => void this.#returnTo(at))
  }

  /** Starts, or goes on with what is open, and shows it. */
  async start(at?: number): Promise<void> {
    await this.#session.start(at)
    this.show()
  }

  /** Notes what happened and shows where that leads. The same again while it is under way is a double tap. */
  perform(draft: IncidentDraft): Promise<boolean> {
    const same = JSON.stringify(draft)
    if (this.#underWay === same) return this.#performing
    this.#underWay = same
    const performing = this.#perform(draft).finally(() => (this.#underWay = undefined))
    this.#performing = performing.catch(() => false)
    return performing
  }

  /** One step back: the history's, or the incident's where there is no history, as after a restart. */
  async back(): Promise<void> {
    await this.#performing
    if (this.#router.back()) return
    const incident = this.#session.running?.incident
    if (this.#router.route.name !== 'incident')
      this.#router.replace(incident ? 'incident' : '')
    else if (await incident?.back()) this.#router.replace('incident', this.#now)
    else this.#router.replace('')
  }

  /** Closes a sheet of the bar, unless what was chosen in it has closed it already. */
  async close(overlay: Overlay): Promise<void> {
    await this.#performing
    if (this.#router.overlay === overlay) await this.back()
  }

  /** Shows the incident where it stands; one more history entry when it has moved on. */
  show(): void {
    const { entry, route } = this.#router
    const settled = route.name === 'incident' && entry.at === this.#now
    if (settled && !this.#router.overlay) return
    if (this.#router.overlay) this.#router.replace('incident', this.#now)
    else this.#router.go('incident', this.#now)
  }

  async #perform(draft: IncidentDraft): Promise<boolean> {
    const noted = this.#session.perform(draft)
    setTimeout(() => this.#showAhead())
    if (!(await noted)) return false
    if (this.#session.running) this.show()
    else this.#router.replace('', '')
    return true
  }

  /** Making the history entry takes time, which the save takes anyway; nothing on the screen changes by it. */
  #showAhead(): void {
    const { overlay, route } = this.#router
    const stays = !overlay && route.name === 'incident' && route.id === undefined
    if (stays && this.#session.running) this.show()
  }

  get #now(): string {
    return this.#session.running?.step ?? ''
  }

  async #returnTo(at: string): Promise<void> {
    const running = this.#session.running
    if (!running || this.#router.overlay) return
    if (this.#router.route.name !== 'incident') return
    const { incident } = running
    const seq = running.seqOf(at)
    if (seq === undefined) return this.#router.replace('', this.#now)
    if (!isInForce(incident.events, seq)) return this.#again(seq)
    while (running.lastSeq > seq && (await incident.back()));
  }

  async #again(seq: number): Promise<void> {
    const event = this.#session.running?.incident.events.find(each => each.seq === seq)
    if (!event || event.type === 'unknown' || event.type === 'undone') return
    await this.#session.perform(event)
    this.#router.replace('incident', this.#now)
  }
}

/** The beginning, or an event that nobody has taken back. */
function isInForce(events: readonly IncidentEvent[], seq: number): boolean {
  return seq === 0 || inForce(events).some(event => event.seq === seq)
}
