import type { CheckedPack, WorkingPack } from '../../customise/examiner'
import { DONE, failed, type Result, success } from '../failure'
import type {
  Clock,
  OpenedFile,
  PackHint,
  Preferences,
  PreferenceStore
} from '../platform'
import type { Tabs } from '../store/tabs'
import {
  KEPT,
  MOST_BYTES,
  type Confirmation,
  type KeptPack,
  type PackInUse,
  type PackStore
} from './pack-store'
import {
  PACK_FORMAT,
  type PackChange,
  type PackRow,
  type PackTables,
  type SourceRow
} from './pack-tables'

export interface PackParts {
  readonly tables: PackTables
  readonly preferences: PreferenceStore
  readonly clock: Clock
  /** Whether any tab of this device has an incident open. */
  readonly anyIncidentOpen: () => Promise<boolean>
  /** A channel of its own. */
  readonly tabs: Tabs
  readonly restart: () => void
  readonly fetchPack: (id: string, maxBytes: number) => Promise<Result<OpenedFile>>
}

export class DevicePacks implements PackStore {
  readonly #parts: PackParts

  constructor(parts: PackParts) {
    this.#parts = parts
  }

  async inUse(): Promise<Result<PackInUse | undefined>> {
    const found = await this.#parts.tables.inUse()
    if (!found.ok || !found.value) return found.ok ? success(undefined) : found
    const { format, pack, confirmed, usedAt } = found.value
    if (format > PACK_FORMAT) return failed('newer-data')
    return success({ ...pack, confirmed, usedAt })
  }

  async list(): Promise<Result<readonly KeptPack[]>> {
    const found = await this.#parts.tables.rows()
    if (!found.ok) return found
    const { rows, inUse } = found.value
    return success(
      lastUsedFirst(rows).map(({ hash, usedAt, confirmed, pack }) => {
        const { id, edition, base, checkedOn, facts } = pack
        const kept = { id, edition, base, hash, checkedOn, confirmed, usedAt }
        const shown = { inUse: hash === inUse, flowHash: pack.flow.hash }
        return { ...kept, ...(facts && { facts }), ...shown }
      })
    )
  }

  async read(hash: string): Promise<Result<CheckedPack>> {
    const [found, source] = await Promise.all([
      this.#parts.tables.rows(),
      this.#parts.tables.source(hash)
    ])
    if (!found.ok) return found
    if (!source.ok) return source
    const row = found.value.rows.find(each => each.hash === hash)
    if (!row || !source.value) return failed('not-found')
    const { subject, scenarios, file } = source.value
    return success({ ...row.pack, subject, scenarios, file })
  }

  async use(
    pack: CheckedPack,
    confirmed: Confirmation,
    insteadOf?: string
  ): Promise<Result<void>> {
    const { subject, scenarios, file, ...working } = pack
    const { hash } = pack
    const usedAt = this.#parts.clock.now()
    const row = { format: PACK_FORMAT, hash, usedAt, confirmed, pack: working }
    return this.#change(row, { source: { hash, subject, scenarios, file }, insteadOf })
  }

  async useAgain(hash: string | undefined): Promise<Result<void>> {
    if (hash === undefined) return this.#change(undefined)
    const found = await this.#parts.tables.rows()
    if (!found.ok) return found
    const row = found.value.rows.find(each => each.hash === hash)
    if (!row) return failed('not-found')
    return this.#change({ ...row, usedAt: this.#parts.clock.now() })
  }

  onChange(listener: () => void): () => void {
    return this.#parts.tabs.listen(listener)
  }

  beside(id: string): Promise<Result<OpenedFile>> {
    return this.#parts.fetchPack(id, MOST_BYTES)
  }

  restart(): void {
    this.#parts.restart()
  }

  /**
   * All or nothing: the hint comes first, for it can be taken back. Only the way back to the flow of the app is open
   * without it.
   */
  async #change(row: PackRow | undefined, how: Changing = {}): Promise<Result<void>> {
    const { tables, preferences, anyIncidentOpen } = this.#parts
    if (await anyIncidentOpen()) return failed('incident-open')
    const found = await tables.rows()
    if (!found.ok) return found
    const before = preferences.read()
    const takeBack = () => preferences.write(choicesOf(before))
    const hinted = preferences.write(choicesWith(row?.pack, before))
    if (row && !hinted.ok) {
      takeBack()
      return hinted
    }
    const changed = await tables.change(changeTo(row, found.value.rows, how))
    if (changed.ok && changed.value) {
      this.#parts.tabs.say({ type: 'changed' })
      return DONE
    }
    takeBack()
    return changed.ok ? failed('other-tab-writes') : changed
  }
}

interface Changing {
  readonly source?: SourceRow
  readonly insteadOf?: string | undefined
}

/** Puts this row in use, and lets go of what was used longest ago. */
function changeTo(
  row: PackRow | undefined,
  rows: readonly PackRow[],
  { source, insteadOf }: Changing
): PackChange {
  const others = lastUsedFirst(rows).filter(({ hash }) => hash !== row?.hash)
  return {
    ...(insteadOf !== undefined && { insteadOf }),
    inUse: row?.hash,
    ...(row && { put: { row, ...(source && { source }) } }),
    drop: others.slice(KEPT).map(({ hash }) => hash)
  }
}

function choicesOf({ pack, heldBase, standing, hours }: Preferences): Preferences {
  return {
    ...{ pack: pack ?? null, heldBase: heldBase ?? null },
    ...{ standing: standing ?? {}, hours: hours ?? null }
  }
}

/**
 * Standing facts that were chosen hold on where the facility's questions and presets are the same, but for one that the
 * hours of another pack have set.
 */
function choicesWith(pack: WorkingPack | undefined, before: Preferences): Preferences {
  const hint = pack ? hintOf(pack) : null
  const isSame = JSON.stringify(hint?.standing) === JSON.stringify(before.pack?.standing)
  const chosen = Object.entries(before.standing ?? {})
  const kept = chosen.filter(([id]) => !before.hours || id !== 'hours')
  return {
    pack: hint,
    heldBase: null,
    hours: null,
    standing: isSame ? Object.fromEntries(kept) : {}
  }
}

/** What the page shows of a pack before the pack is read. */
function hintOf({ hash, flow }: WorkingPack): PackHint {
  const standing = flow.standing.map(({ id, preset, options }) => {
    const others = options.map(option => option.id).filter(option => option !== preset)
    return [id, [preset, ...others]] as const
  })
  return { hash, standing: Object.fromEntries(standing) }
}

function lastUsedFirst(rows: readonly PackRow[]): PackRow[] {
  return [...rows].sort((a, b) => b.usedAt - a.usedAt)
}
