import base from 'virtual:form-base'
import { dayOf } from '../../../customise/day'
import type { FormBase } from '../../../customise/form-base'
import { setSame, textAt } from '../../../customise/form-facts'
import { openPoints, type OpenPoint } from '../../../customise/open-points'
import { asPackData, newPack, type PackData } from '../../../customise/pack-data'
import type { Path } from '../../../flow/shape'
import { failed, type Failure, type Result } from '../../../platform/failure'
import type { Drafts, Platform } from '../../../platform/platform'

const NAME = 'facility-settings'

export type Kept = 'reading' | 'keeping' | 'kept' | Failure

/**
 * `source`: the file that was opened, with what its author noted there. `changed`: since it was begun or opened.
 * `english`: the name as it stood before it was said to be the same in both languages.
 */
type Filled = {
  readonly pack: PackData
  readonly changed: boolean
  readonly source?: string
  readonly english?: string | undefined
}

/** The pack that is being filled in, kept on the device with every change. Made once per app, so that nothing is lost between screens. */
export class Filling {
  readonly base: FormBase = base
  /** The field that the next screen is to put the focus on. */
  sought: string | undefined
  #filled = $state.raw<Filled>()
  #before = $state.raw<Filled>()
  #kept = $state.raw<Kept>('reading')
  #revision = 0
  #keeping = false
  #written: Filled | undefined
  #drafts: Drafts | undefined
  readonly #platform: Platform
  readonly #open = $derived(this.#filled ? openPoints(this.#filled.pack, base) : [])

  constructor(platform: Platform) {
    this.#platform = platform
    addEventListener('pagehide', () => this.#leave())
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.#leave()
    })
    void this.read()
  }

  /** Undefined until the draft of the last time was looked for. */
  get pack(): PackData | undefined {
    return this.#filled?.pack
  }

  /** Anything was done since the pack was begun or opened. */
  get isChanged(): boolean {
    return this.#filled?.changed === true
  }

  /** The text of the file that was opened. */
  get source(): string | undefined {
    return this.#filled?.source
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
    this.#filled = asFilled(draft?.data) ?? this.#empty()
    this.#before = undefined
    this.#kept = read.ok ? 'kept' : read.failure
  }

  change(edit: (pack: PackData) => PackData): void {
    const before = this.#filled
    if (before) this.#take({ ...before, pack: edit(before.pack), changed: true })
  }

  /** Says whether the name is the same in both languages; the English one waits for the way back. */
  setSame(path: Path, same: boolean): void {
    const before = this.#filled
    if (!before) return
    const pack = setSame(before.pack, path, same, before.english)
    const english = same ? textAt(before.pack, path).en : before.english
    this.#take({ ...before, english, pack, changed: true })
  }

  /** A change that takes more away than what stands in one field. */
  changeBoldly(edit: (pack: PackData) => PackData): void {
    const before = this.#filled
    this.change(edit)
    this.#before = before
  }

  /** Fills the form with another pack: one that was opened, or an empty one. */
  replace(opened: Pick<Filled, 'pack' | 'source'> = this.#empty()): void {
    const before = this.#filled
    this.#take({ ...opened, changed: false })
    this.#before = before
  }

  /** The same pack, with the name and edition that it goes out with. */
  settle(pack: PackData): void {
    if (this.#filled) this.#take({ ...this.#filled, pack, changed: false })
  }

  undo(): void {
    if (this.#before) this.#take(this.#before)
  }

  #empty(): Filled {
    return { pack: newPack(base, this.today), changed: false }
  }

  #take(filled: Filled): void {
    this.#before = undefined
    this.#filled = filled
    void this.#keep()
  }

  /** One write at a time; what was changed meanwhile goes with the next. A failure stands until one went well. */
  async #keep(): Promise<void> {
    if (this.#keeping) return
    this.#keeping = true
    while (this.#written !== this.#filled) {
      const filled = (this.#written = this.#filled)
      if (typeof this.#kept === 'string') this.#kept = 'keeping'
      const kept = await this.#use(drafts => drafts.keep(NAME, filled, this.#revision))
      if (kept.ok) this.#revision = kept.value
      this.#kept = kept.ok ? 'kept' : kept.failure
    }
    this.#keeping = false
  }

  /** The page may be gone before the last letters are kept. */
  #leave(): void {
    if (this.#keeping)
      this.#drafts?.leave(NAME, this.#filled, this.#revision, this.#written)
  }

  async #use<T>(use: (drafts: Drafts) => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await use((this.#drafts ??= await this.#platform.drafts()))
    } catch (error) {
      return failed('storage-failed', error)
    }
  }
}

/** A draft as it was kept; nothing where it is none that the form can show. */
function asFilled(data: unknown): Filled | undefined {
  const { pack, changed, source, english } = (data ?? {}) as Record<keyof Filled, unknown>
  const known = asPackData(pack)
  return (
    known && {
      pack: known,
      changed: changed === true,
      ...(typeof source === 'string' && { source }),
      ...(typeof english === 'string' && { english })
    }
  )
}
