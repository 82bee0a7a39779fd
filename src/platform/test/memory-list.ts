import { DONE, type FailureCode, failed, type Result, success } from '../failure'
import type { Numbered } from '../platform'
import type { ListRows } from '../store/shared-list'

/** The rows of a list on the disk of a test device. */
export class MemoryList implements ListRows {
  rows: Numbered[] = []
  /** Every call fails with this, until it is taken away. */
  fault: FailureCode | undefined

  read(): Promise<Result<readonly Numbered[]>> {
    return Promise.resolve(this.fault ? failed(this.fault) : success([...this.rows]))
  }

  add(row: Numbered): Promise<Result<void>> {
    if (this.fault) return Promise.resolve(failed(this.fault))
    if (this.rows.some(({ seq }) => seq === row.seq))
      return Promise.resolve(failed('other-tab-writes'))
    this.rows.push(structuredClone(row))
    return Promise.resolve(DONE)
  }

  clear(): Promise<Result<void>> {
    if (this.fault) return Promise.resolve(failed(this.fault))
    this.rows = []
    return Promise.resolve(DONE)
  }
}
