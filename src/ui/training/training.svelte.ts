import { createContext } from 'svelte'
import type { CompiledFlow } from '../../flow/compile'
import type { Scene } from '../../flow/scenes/scene-schema'
import type {
  TrainingLog,
  TrainingRow,
  TrainingStore
} from '../../platform/training-store'
import { coverageOf, reachOf, type Coverage, type Reach } from '../../training/coverage'
import { chancesOf, drawn } from '../../training/draw'
import { readPractised, type PractisedOn } from '../../training/practised'
import type { App } from '../app/app'
import { groundOf, type Ground } from './ground'
import { Practice } from './practice.svelte'
import { readProgress, type Progress } from './progress'

/** Practising on this device, as long as its screens are open. */
export class Training {
  readonly ground: Ground
  readonly #app: App
  readonly #store: TrainingStore
  #practice = $state.raw<Practice>()
  #reaches: readonly Reach[] | undefined

  constructor(app: App, store: TrainingStore, ground: Ground) {
    this.#app = app
    this.#store = store
    this.ground = ground
  }

  get flow(): CompiledFlow {
    return this.ground.flow
  }

  get scenes(): readonly Scene[] {
    return this.ground.scenes
  }

  /** What each scene touches when it goes its own way. */
  get reaches(): readonly Reach[] {
    return (this.#reaches ??= this.scenes.map(scene => reachOf(this.flow, scene)))
  }

  /** The practice that is under way, or whose end is being looked at. */
  get practice(): Practice | undefined {
    return this.#practice
  }

  sceneOf(id: string | undefined): Scene | undefined {
    return this.scenes.find(scene => scene.id === id)
  }

  /** Goes on with what was interrupted; on another flow than then it would mean something else, and is left. */
  async resume(): Promise<void> {
    const found = await this.#store.resume('alone')
    if (!found.ok || !found.value) return
    const practice = this.#reopened(found.value)
    if (practice) this.#practice = practice
    else found.value.release()
  }

  async begin(scene: Scene): Promise<void> {
    const practice = await this.#start(scene, {
      scene: scene.id,
      hash: this.flow.hash,
      told: []
    })
    await practice.open()
    practice.show()
  }

  /** Begins anew from where a beat of the present practice was told. */
  async replay(beat: number): Promise<void> {
    const before = this.#practice
    if (!before) return
    const { progress, events } = before.until(beat)
    const practice = await this.#start(before.scene, progress, events)
    practice.show()
  }

  async finish(): Promise<void> {
    const practice = this.#practice
    if (!practice) return
    const more = await practice.finish()
    const at = this.#app.platform.clock.now()
    await this.#store.note({ id: practice.id, at, more })
    this.#app.router.go('training/end')
  }

  /** Any scene, likelier one that was never practised here. */
  async surprise(): Promise<Scene | undefined> {
    const coverage = this.coverage(await this.practised())
    const chances = chancesOf(coverage, this.reaches)
    const all = chances.reduce((sum, chance) => sum + chance, 0)
    return all > 0 ? this.scenes[drawn(chances, this.#store.chance(all))] : undefined
  }

  async practised(): Promise<readonly PractisedOn[]> {
    const entries = await this.#store.practised()
    return entries.ok ? entries.value.flatMap(each => readPractised(each) ?? []) : []
  }

  coverage(practised: readonly PractisedOn[]): Coverage {
    return coverageOf(this.flow, this.scenes, practised)
  }

  /** Forgets all of it, in every window; false where the device kept any. */
  async wipe(): Promise<boolean> {
    this.leave()
    const wiped = await this.#store.wipe()
    const group = await this.#app.platform.groupList()
    await group.clear()
    group.close()
    return wiped.ok && group.failure.current === undefined
  }

  leave(): void {
    this.#practice?.release()
    this.#practice = undefined
  }

  async #start(
    scene: Scene,
    progress: Progress,
    events: readonly TrainingRow[] = []
  ): Promise<Practice> {
    this.leave()
    const startedAt = this.#app.platform.clock.now()
    const log = await this.#store.begin({
      id: this.#newId(),
      kind: 'alone',
      startedAt,
      more: progress
    })
    for (const event of events) await log.append(event)
    return (this.#practice = new Practice(this.#app, log, { scene, progress }))
  }

  #reopened(log: TrainingLog): Practice | undefined {
    const progress = readProgress(log.run.more)
    const scene = this.sceneOf(progress?.scene)
    if (!scene || progress?.hash !== this.flow.hash) return undefined
    return new Practice(this.#app, log, { scene, progress })
  }

  #newId(): string {
    return Array.from({ length: 8 }, () => this.#store.chance(16).toString(16)).join('')
  }
}

/** Opens training on the flow in use, with what was interrupted. */
export async function openTraining(app: App): Promise<Training> {
  const [store, ground] = await Promise.all([app.platform.training(), groundOf(app)])
  const training = new Training(app, store, ground)
  await training.resume()
  return training
}

export const [getTraining, setTraining] = createContext<Training>()
