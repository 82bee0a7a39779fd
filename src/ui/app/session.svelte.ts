import type { FacilitySign } from '../../customise/examiner'
import type { CompiledFlow } from '../../flow/compile'
import type { Provenance } from '../../flow/lean'
import { sameDanger } from '../../flow/danger'
import { screenOf } from '../../machine/screen'
import type {
  IncidentLog,
  LogState,
  Platform,
  SavedIncident
} from '../../platform/platform'
import type { PackInUse } from '../../platform/packs/pack-store'
import { settleWithin } from '../../platform/settle-within'
import {
  INCIDENT_FORMAT,
  type FlowTexts,
  type IncidentDraft,
  type IncidentHead
} from '../../records/events'
import { openIncident } from '../../records/incident'
import { addFlowTexts, flowTexts } from '../../text/i18n'
import type { Language } from '../../text/language'
import { language } from '../../text/t'
import type { RealApp } from './app'
import type { Choices } from './choices.svelte'
import { NOTE, Running } from './running.svelte'
import type { Stepped } from './steps'

/** What new incidents run on: the flow the app was built with, or the facility pack in use. */
export interface Shipped {
  readonly flow: CompiledFlow
  readonly texts: Readonly<Record<Language, FlowTexts>>
  /** Hash of the base that the app brings along. */
  readonly baseHash?: string
  /** The facility whose flow this is. */
  readonly facility?: FacilitySign
  readonly pack?: PackInUse
  /** What a flow rests on that is only played. */
  readonly provenance?: Provenance | undefined
  /** Keeps the choices of this device in step with the facility, from now on. */
  readonly follow?: (app: RealApp) => void
  /** What is wrong with it: the pack in use could not be read, or does not fit a newer base. */
  readonly notice?: 'home.packLost' | 'home.packUnfit'
}

/** The running use of a real incident: its log is one of this device's incidents. */
type Real = Running<IncidentLog>

/** The one incident that may be open on this device. */
export class Session implements Stepped {
  #running = $state.raw<Real>()
  #beginning: Promise<Real> | undefined
  #broken: IncidentLog | undefined
  #stopFollowing = () => {}
  readonly #platform: Platform
  readonly #shipped: Shipped
  readonly #choices: Choices

  constructor(platform: Platform, shipped: Shipped, choices: Choices) {
    this.#platform = platform
    this.#shipped = shipped
    this.#choices = choices
    addFlowTexts(shipped.flow.hash, shipped.texts)
  }

  get running(): Real | undefined {
    return this.#running
  }

  /** Goes on with the incident that is still open, if there is one. */
  async resume(): Promise<Real | undefined> {
    const found = await this.#platform.incidents.findOpen()
    if (found.ok && found.value) return this.#goOn(found.value)
    if (found.ok) this.#choices.change({ open: false })
    return undefined
  }

  /** Begins an incident, or goes on with the open one: there are never two. */
  start(at = this.#platform.clock.now()): Promise<Real> {
    if (this.#running) return Promise.resolve(this.#running)
    this.#beginning ??= this.#begin(at).finally(() => (this.#beginning = undefined))
    return this.#beginning
  }

  /** Notes what happened in the open incident; begins one where there is none. False when it could not be noted. */
  async perform(draft: IncidentDraft): Promise<boolean> {
    const running = await this.start()
    /* Nobody who wrote a note and closes meant it to be lost. */
    const [text] = (draft.type === 'closed' && running.ticks[NOTE]) || []
    if (text) await running.incident.perform({ type: 'note', text })
    if (draft.type !== 'danger') return running.incident.perform(draft)
    if (running.incident.readOnly) await this.takePen()
    return running.incident.perform({ ...draft, entry: this.#entryOf(running, draft) })
  }

  /** Moves the pen to this tab: asked for by the person, or because somebody's life is in danger. */
  async takePen(): Promise<void> {
    const running = this.#running
    const taken = await running?.log.takeOver()
    if (running && taken?.ok) running.incident.adopt(taken.value)
  }

  /** What an incident that begins now is started with. */
  #newHead(at = this.#platform.clock.now()): IncidentHead {
    const { flow, facility = flow } = this.#shipped
    return {
      format: INCIDENT_FORMAT,
      id: newId(),
      startedAt: at,
      facility: facility.id,
      edition: flow.edition,
      hash: flow.hash,
      flow,
      texts: flowTexts(flow.hash),
      language: language(),
      mode: 'incident'
    }
  }

  async #begin(at: number): Promise<Real> {
    const begun = await this.#platform.incidents.begin(this.#newHead(at))
    if (!begun.ok)
      return (!this.#broken && (await this.resume())) || this.#beginBeside(at)
    const running = this.#run(begun.value)
    await this.#presetStanding(running)
    return this.#show(running)
  }

  /** What cannot be replayed is closed as it is, whole and still to be exported: nobody waits for it. */
  async #beginBeside(at: number): Promise<Real> {
    const broken = this.#broken
    if (!broken) throw new Error('The open incident cannot be found')
    this.#broken = undefined
    if (broken.state.current.kind === 'read-only') await broken.takeOver()
    const seq = (broken.events.at(-1)?.seq ?? 0) + 1
    const { kind } = await broken.append({
      type: 'closed',
      seq,
      at: this.#platform.clock.now()
    })
    if (kind === 'read-only')
      throw new Error('What cannot be shown cannot be closed either')
    return this.#begin(at)
  }

  async #goOn(saved: SavedIncident): Promise<Real | undefined> {
    const log = await this.#platform.incidents.resume(saved)
    try {
      addFlowTexts(saved.head.hash, saved.head.texts)
      return this.#show(this.#run(log))
    } catch (error) {
      this.#broken = log
      reportError(error)
      return undefined
    }
  }

  #run(log: IncidentLog): Real {
    const settle = (save: Promise<LogState>) => settleWithin(save)
    return new Running(log, openIncident({ log, clock: this.#platform.clock, settle }))
  }

  /** The bar speaks of the newest edition; the incident may run on an older one. */
  #entryOf({ flow }: Real, { entry }: { entry: string }): string {
    return sameDanger(this.#shipped.flow, entry, flow)
  }

  #show(running: Real): Real {
    this.#running = running
    this.#stopFollowing = running.incident.subscribe(() => this.#changed(running))
    this.#platform.wakeLock.hold()
    this.#choices.change({ open: true })
    return running
  }

  /** The page tells a second tap from the first by what was noted between. It may have been closed, here or where the pen is. */
  #changed({ incident, log }: Real) {
    document.documentElement.dataset.events = `${incident.events.length}`
    if (screenOf(incident.actor.getSnapshot()).kind !== 'closed') return
    this.#stopFollowing()
    incident.stop()
    if (incident.readOnly) log.release()
    this.#running = undefined
    this.#platform.wakeLock.release()
    this.#choices.change({ open: false })
  }

  async #presetStanding({ incident }: Real) {
    const wanted = this.#choices.current.standing ?? {}
    for (const { id, preset, options } of this.#shipped.flow.standing) {
      const option = wanted[id] ?? preset
      if (option === preset || !options.some(each => each.id === option)) continue
      await incident.perform({ type: 'standing', question: id, option })
    }
  }
}

/** Random and unique; `randomUUID` is missing where the app is served without encryption. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
