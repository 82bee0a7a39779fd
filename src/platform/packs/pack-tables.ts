import type { CheckedPack, WorkingPack } from '../../customise/examiner'
import type { Result } from '../failure'
import type { Confirmation } from './pack-store'

/** The newest form of rows that this edition writes and understands. */
export const PACK_FORMAT = 1

/** What every start with a pack reads. */
export interface PackRow {
  readonly format: number
  readonly hash: string
  readonly usedAt: number
  readonly confirmed: Confirmation
  readonly pack: WorkingPack
}

/** What is only read when a pack is examined again. */
export interface SourceRow extends Pick<CheckedPack, 'subject' | 'scenarios' | 'file'> {
  readonly hash: string
}

export interface PackChange {
  /** Only while this pack is in use. */
  readonly insteadOf?: string
  /** The pack in use afterwards. */
  readonly inUse: string | undefined
  readonly put?: { readonly row: PackRow; readonly source?: SourceRow }
  readonly drop: readonly string[]
}

/** The tables packs are kept in. Each call is one transaction: all or nothing. */
export interface PackTables {
  /** The row of the pack in use alone. */
  inUse(): Promise<Result<PackRow | undefined>>
  rows(): Promise<Result<{ readonly rows: readonly PackRow[]; readonly inUse?: string }>>
  source(hash: string): Promise<Result<SourceRow | undefined>>
  /** False where nothing was changed: another pack is in use than was thought. */
  change(change: PackChange): Promise<Result<boolean>>
}
