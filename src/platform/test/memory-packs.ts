import { failed, type FailureCode, type Result, success } from '../failure'
import type { PackChange, PackRow, PackTables, SourceRow } from '../packs/pack-tables'

/** What the disk of a test device holds of packs, and what is wrong with it. */
export class MemoryPacks implements PackTables {
  packs: PackRow[] = []
  sources: SourceRow[] = []
  active: string | undefined
  /** Every call fails with this, until it is taken away. */
  fault: FailureCode | undefined
  /** No call ever settles. */
  silent = false

  inUse(): Promise<Result<PackRow | undefined>> {
    return this.#answer(() => this.packs.find(({ hash }) => hash === this.active))
  }

  rows(): ReturnType<PackTables['rows']> {
    return this.#answer(() => ({
      rows: this.packs,
      ...(this.active !== undefined && { inUse: this.active })
    }))
  }

  source(hash: string): Promise<Result<SourceRow | undefined>> {
    return this.#answer(() => this.sources.find(each => each.hash === hash))
  }

  async change({ insteadOf, inUse, put, drop }: PackChange): Promise<Result<boolean>> {
    const refused = await this.#answer(() => undefined)
    if (!refused.ok) return refused
    if (insteadOf !== undefined && this.active !== insteadOf) return success(false)
    const stays = ({ hash }: { hash: string }) => !drop.includes(hash)
    const { row, source } = structuredClone(put) ?? {}
    const without = <T extends { hash: string }>(rows: T[], own: T | undefined) =>
      rows.filter(stays).filter(({ hash }) => hash !== own?.hash)
    this.packs = [...without(this.packs, row), ...(row ? [row] : [])]
    this.sources = [...without(this.sources, source), ...(source ? [source] : [])]
    this.active = inUse
    return success(true)
  }

  #answer<T>(read: () => T): Promise<Result<T>> {
    if (this.silent) return new Promise(() => {})
    if (this.fault) return Promise.resolve(failed(this.fault))
    return Promise.resolve(success(structuredClone(read())))
  }
}
