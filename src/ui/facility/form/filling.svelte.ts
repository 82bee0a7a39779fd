import base from 'virtual:form-base'
import { dayOf } from '../../../customise/day'
import type { FormBase } from '../../../customise/form-base'
import { openPoints, type OpenPoint } from '../../../customise/open-points'
import { asPackData, newPack, type PackData } from '../../../customise/pack-data'
import { failed, type Failure, type Result } from '../../../platform/failure'
import type { Drafts, Platform } from '../../../platform/platform'

const NAME = 'facility-settings'

export type Kept = 'reading' | 'keeping' | 'kept' | Failure

/** The pack that is being filled in, kept on the device with every change. Made once per app, so that nothing is lost between screens. */
export class Filling {
  readonly base: FormBase = base
  /** The field that the next screen is to put the focus on. */
  sought: string | undefined
  #pack = $state.raw<PackData>()
  #changed = $state(false)
  #kept = $state.raw<Kept>('reading')
  #before = $state.raw<PackData>()
  #revision = 0
  #keeping = false
  readonly #platform: Platform
  readonly #open = $derived(this.#pack ? openPoints(this.#pack, base) : [])

  constructor(platform: Platform) {
    this.#platform = platform
    void this.read()
  }

  /** Undefined until the draft of the last time was looked for. */
  get pack(): PackData | undefined {
    return this.#pack
  }

  /** Anything was done since the pack was begun or opened. */
  get isChanged(): boolean {
    return this.#changed
  }

  get kept(): Kept {
    return this.#kept
  }

  get open(): readonly OpenPoint[] {
    return this.#open
  }

  /** The day that numbers are tried and editions are made. */
  get today(): string {
    return dayOf(this.#platform.clock.now())
  }

  /** What was removed or replaced last can be had back. */
  get canUndo(): boolean {
    return this.#before !== undefined
  }

  /** Begins with what is on the device, or takes over what another tab has kept. */
  async read(): Promise<void> {
    this.#kept = 'reading'
    const read = await this.#use(drafts => drafts.read(NAME))
    const draft = read.ok ? read.value : undefined
    this.#revision = draft?.revision ?? 0
    const { pack, changed } = (draft?.data ?? {}) as { pack?: unknown; changed?: boolean }
    this.#pack = asPackData(pack) ?? newPack(base, this.today)
    this.#changed = changed === true
    this.#kept = read.ok ? 'kept' : read.failure
  }

  change(edit: (pack: PackData) => PackData): void {
    if (!this.#pack) return
    this.#take(edit(this.#pack), true)
  }

  /** A change that takes more away than what stands in one field. */
  changeBoldly(edit: (pack: PackData) => PackData): void {
    const before = this.#pack
    this.change(edit)
    this.#before = before
  }

  /** Fills the form with another pack: one that was opened, or an empty one. */
  replace(pack = newPack(base, this.today)): void {
    const before = this.#pack
    this.#take(pack, false)
    this.#before = before
  }

  /** The same pack, with the name and edition that it goes out with. */
  settle(pack: PackData): void {
    this.#take(pack, false)
  }

  undo(): void {
    if (this.#before) this.#take(this.#before, true)
  }

  #take(pack: PackData, changed: boolean): void {
    this.#before = undefined
    this.#pack = pack
    this.#changed = changed
    void this.#keep()
  }

  /** One write at a time; what was changed meanwhile goes with the next. */
  async #keep(): Promise<void> {
    if (this.#keeping) return
    this.#keeping = true
    let written: PackData | undefined
    while (written !== this.#pack) {
      written = this.#pack
      this.#kept = 'keeping'
      const data = { pack: written, changed: this.#changed }
      const kept = await this.#use(drafts => drafts.keep(NAME, data, this.#revision))
      if (kept.ok) this.#revision = kept.value
      this.#kept = kept.ok ? 'kept' : kept.failure
    }
    this.#keeping = false
  }

  async #use<T>(use: (drafts: Drafts) => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await use(await this.#platform.drafts())
    } catch (error) {
      return failed('storage-failed', error)
    }
  }
}
