import type { ExamFailure, PackFile, PackReport } from '../../../customise/examiner'
import type { FailureCode, Result } from '../../../platform/failure'
import type { PackStore, Role } from '../../../platform/packs/pack-store'
import type { App } from '../../app/app'
import { examinePackHere } from '../examine-in-use'
import { offeredPack } from './offer'

export type Stage =
  | { readonly kind: 'examining' | 'nothing-chosen' }
  | { readonly kind: 'not-opened'; readonly code: FailureCode }
  | { readonly kind: 'not-examined'; readonly failure: ExamFailure }
  | { readonly kind: 'examined'; readonly report: PackReport }

/** One pack on its way into use: opened, examined, confirmed by a role, put in use. */
export class Activation {
  #stage = $state.raw<Stage>({ kind: 'examining' })
  #refused = $state.raw<FailureCode>()
  by = $state.raw<Role>()
  second = $state.raw<Role>()
  readonly #app: App
  readonly #id: string | undefined

  /** With an id the pack that stands beside the app, else the one that was offered. */
  constructor(app: App, id?: string) {
    this.#app = app
    this.#id = id
    void this.examine()
  }

  get stage(): Stage {
    return this.#stage
  }

  /** Why it was not put in use. */
  get refused(): FailureCode | undefined {
    return this.#refused
  }

  async examine(): Promise<void> {
    this.#stage = { kind: 'examining' }
    this.#stage = await this.#examined().catch((error: unknown) => missing(error))
  }

  /** Puts it in use once somebody has confirmed it. */
  async use(): Promise<void> {
    if (this.#stage.kind !== 'examined' || !this.#stage.report.ok || !this.by) return
    const { pack } = this.#stage.report
    const second = this.second
    const confirmed = { by: this.by, ...(second && { second }) }
    const store = await this.#app.platform.packs()
    const used = await store.use(pack, confirmed)
    if (used.ok) store.restart()
    else this.#refused = used.failure.code
  }

  async #examined(): Promise<Stage> {
    const store = await this.#app.platform.packs()
    const opened = await this.#open(store)
    if (!opened.ok) return { kind: 'not-opened', code: opened.failure.code }
    if (!opened.value) return { kind: 'nothing-chosen' }
    const answer = await examinePackHere(this.#app, opened.value)
    return answer.ok
      ? { kind: 'examined', report: answer.told }
      : { kind: 'not-examined', failure: answer.failure }
  }

  #open(store: PackStore): Promise<Result<PackFile | undefined>> {
    if (this.#id !== undefined) return store.beside(this.#id)
    return Promise.resolve({ ok: true, value: offeredPack(this.#app) })
  }
}

/** The file that packs are kept with has not arrived. */
function missing(error: unknown): Stage {
  const failure = { code: 'examiner-missing', detail: String(error) } as const
  return { kind: 'not-examined', failure }
}
