import type { Beat, Scene } from '../../flow/scenes/scene-schema'
import { walkScene } from '../../flow/scenes/walk-scene'
import type { TrainingLog } from '../../platform/training-store'
import { adviceFor } from '../../training/effect'
import { compare, type BeatCompared, type Moment } from '../../training/compare'
import { touched, type Practised } from '../../training/practised'
import type { App } from '../app/app'
import { stage, stagedHead } from '../app/stage'
import Inert from '../parts/Inert.svelte'
import { TRAINING_MARK } from './mark'
import { momentsOf } from './moments'
import { practiceLog } from './practice-log'
import { PracticeWays } from './practice-ways'
import type { Progress } from './progress'
import { runOf } from './run-of'

interface Begun {
  readonly scene: Scene
  readonly progress: Progress
}

/** One scene that is being practised alone, on the real screens. */
export class Practice {
  readonly scene: Scene
  readonly staged: ReturnType<typeof stage>
  readonly #ways: PracticeWays
  readonly #log: TrainingLog
  #progress: Progress
  #kept = $state(true)

  constructor(app: App, log: TrainingLog, { scene, progress }: Begun) {
    const { id, startedAt } = log.run
    const head = stagedHead(app.shipped, { id, mode: 'training', startedAt })
    this.scene = scene
    this.#log = log
    this.#progress = $state.raw(progress)
    this.#ways = new PracticeWays(app.router, id)
    this.staged = stage({
      app,
      log: practiceLog(head, log, () => (this.#kept = false)),
      provenance: app.shipped.pack?.provenance,
      router: this.#ways,
      Inert,
      mark: TRAINING_MARK
    })
  }

  get id(): string {
    return this.#log.run.id
  }

  /** The beats told so far. */
  get beats(): readonly Beat[] {
    return this.scene.beats.slice(0, this.#progress.told.length)
  }

  get hasMore(): boolean {
    return this.beats.length < this.scene.beats.length
  }

  get ended(): boolean {
    return this.#progress.ended === true
  }

  /** Whether the device has kept everything so far. */
  get kept(): boolean {
    return this.#kept
  }

  get moments(): Moment[] {
    const { running } = this.staged
    return momentsOf(running.flow, running.events, this.#progress.told)
  }

  /** One's own way and the scene's, beat by beat. */
  compared(): BeatCompared[] {
    const { flow } = this.staged.running
    return compare(flow, this.moments, walkScene(flow, this.scene))
  }

  /** Begins with the standing facts of the scene and its first beat. */
  async open(): Promise<void> {
    for (const [question, option] of Object.entries(this.scene.standing)) {
      await this.staged.running.incident.perform({ type: 'standing', question, option })
    }
    await this.tell()
  }

  /** Tells how the scene goes on. */
  tell(): Promise<void> {
    const { told } = this.#progress
    return this.#note({ told: [...told, this.staged.running.incident.events.length] })
  }

  /** The practice as it was when a beat was told. */
  until(beat: number): { progress: Progress; events: TrainingLog['rows'] } {
    const { scene, hash } = this.#progress
    const told = this.#progress.told.slice(0, beat + 1)
    return {
      progress: { scene, hash, told },
      events: this.#log.rows.slice(0, told.at(-1) ?? 0)
    }
  }

  /** The file of a scene made from this run, its story to fill in. */
  async draft(id: string): Promise<string> {
    const { draftScene } = await import('../../flow/scenes/draft-scene')
    const { flow, events } = this.staged.running
    return draftScene(flow, id, runOf(events))
  }

  /** Ends the practice; what it touched is to be noted. */
  async finish(): Promise<Practised> {
    await this.#note({ ended: true })
    const { flow } = this.staged.running
    const advices = this.moments.map(({ given }) => adviceFor(flow, given))
    return {
      how: 'alone',
      scene: this.scene.id,
      hash: flow.hash,
      ...touched(advices)
    }
  }

  show(): void {
    this.staged.app.steps.show()
  }

  /** Lets another tab go on with it. */
  release(): void {
    this.#ways.leave()
    this.staged.running.incident.stop()
    this.#log.release()
  }

  async #note(change: Partial<Progress>): Promise<void> {
    this.#progress = { ...this.#progress, ...change }
    const kept = await this.#log.change(this.#progress)
    if (!kept.ok) this.#kept = false
  }
}
