import type { CheckedPack, WorkingPack } from '../../customise/examiner'
import type { Result } from '../failure'
import type { OpenedFile } from '../platform'

/** Who may answer for a flow at the counter: a role, never a name. */
export const ROLES = ['manager', 'deputy', 'municipality', 'counter'] as const
export type Role = (typeof ROLES)[number]

/** A second person is offered, not required. */
export interface Confirmation {
  readonly by: Role
  readonly second?: Role
}

/** A facility's flow as it is used on this device. */
export interface PackInUse extends WorkingPack {
  readonly confirmed: Confirmation
  /** When it was last put in use. */
  readonly usedAt: number
}

export interface KeptPack extends Pick<
  PackInUse,
  'id' | 'edition' | 'base' | 'hash' | 'checkedOn' | 'confirmed' | 'usedAt' | 'facts'
> {
  readonly inUse: boolean
  /** Of the merged flow: the number that home and paper show. */
  readonly flowHash: string
}

/**
 * The facility packs of this device, merged and checked, in a database of their own: nothing here can ever hold up an
 * incident. Beside the one in use the last `KEPT` are there to go back to.
 */
export interface PackStore {
  /** The pack in use; undefined where it is the flow that the app was built with. Fails with `newer-data` where a newer edition wrote it. */
  inUse(): Promise<Result<PackInUse | undefined>>
  /** All packs kept, the last used first. */
  list(): Promise<Result<readonly KeptPack[]>>
  /** A pack with its sources, to be examined again. Fails with `not-found`. */
  read(hash: string): Promise<Result<CheckedPack>>
  /**
   * Keeps a pack and puts it in use from the next start on. Refused with `incident-open` while one is open in any tab, and
   * with `other-tab-writes` where the pack that it is to stand instead of is not in use any more.
   */
  use(
    pack: CheckedPack,
    confirmed: Confirmation,
    insteadOf?: string
  ): Promise<Result<void>>
  /** Puts a kept pack in use again, or without a hash the flow that the app was built with. Refused likewise. */
  useAgain(hash: string | undefined): Promise<Result<void>>
  /**
   * The file of a pack that stands beside the app: an example that comes with it, else `packs/<id>.yaml` of the host.
   * Fails with `not-found`, `file-too-large` or `file-not-text`.
   */
  beside(id: string): Promise<Result<OpenedFile>>
  /** Calls when another tab put another flow in use. */
  onChange(listener: () => void): () => void
  /** Begins anew at home with the flow that is now in use. */
  restart(): void
}

/** How many packs are kept beside the one in use. */
export const KEPT = 3

/** Larger files are no packs. */
export const MOST_BYTES = 256 * 1024
