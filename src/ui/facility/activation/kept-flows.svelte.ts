import type { FailureCode } from '../../../platform/failure'
import type { KeptPack } from '../../../platform/packs/pack-store'
import type { Platform } from '../../../platform/platform'
import type { App } from '../../app/app'

/** The packs of this device that somebody may go back to. */
export class KeptFlows {
  #kept = $state.raw<readonly KeptPack[]>([])
  #failure = $state.raw<FailureCode>()
  readonly #platform: Platform
  readonly #base: string | undefined

  constructor({ platform, shipped }: App) {
    this.#platform = platform
    this.#base = shipped.baseHash
    this.#load().catch(() => (this.#failure = 'storage-failed'))
  }

  get kept(): readonly KeptPack[] {
    return this.#kept
  }

  get failure(): FailureCode | undefined {
    return this.#failure
  }

  /** Without a hash back to what the app was built with. */
  async useAgain(hash?: string): Promise<void> {
    const store = await this.#platform.packs()
    const used = await store.useAgain(hash)
    if (!used.ok) {
      this.#failure = used.failure.code
      return
    }
    this.#holdBase(hash)
    store.restart()
  }

  /** Whoever goes back to a flow over an earlier base keeps it, until the next base comes. */
  #holdBase(hash: string | undefined): void {
    const base = this.#kept.find(each => each.hash === hash)?.base.hash
    if (base === undefined || this.#base === undefined || base === this.#base) return
    this.#platform.preferences.write({ heldBase: { hash: this.#base, unfit: false } })
  }

  async #load(): Promise<void> {
    const store = await this.#platform.packs()
    const listed = await store.list()
    if (listed.ok) this.#kept = listed.value
    else this.#failure = listed.failure.code
  }
}
