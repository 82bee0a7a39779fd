import type { Condition } from '../schema'
import type { Path } from '../shape'
import type { ChangeBy } from './change-schema'
import { recount } from './change-settings'
import type { Draft } from './draft'
import { lockedRowBelow } from './locked'
import { compareVersions } from './made-against'

/** Adds a row of the weighing before a named one, below every locked row. */
export function addWeighingRow(
  draft: Draft,
  { addWeighingRow: given, before, after, texts }: ChangeBy<'addWeighingRow'>,
  path: Path
): void {
  const { weighing } = draft.written
  const place = weighing.findIndex(({ id }) => id === before)
  const below = place < 0 ? undefined : lockedRowBelow(draft.written, place)
  if (below) {
    const args = { row: given.id, locked: below.id }
    return draft.refuse('row-above-locked', [...path, 'before'], args)
  }
  const row = { ...given, locked: false }
  addRow(draft, weighing, { row, before, after, path, by: 'addWeighingRow' })
  draft.say(`rows.weighing.${row.id}`, texts, [...path, 'texts'])
}

export function addCompanionRow(
  draft: Draft,
  { addCompanionRow: row, before, after, texts }: ChangeBy<'addCompanionRow'>,
  path: Path
): void {
  const { companionRows } = draft.written
  addRow(draft, companionRows, { row, before, after, path, by: 'addCompanionRow' })
  draft.say(`rows.companions.${row.id}`, texts, [...path, 'texts'])
}

export function addScaleRow(
  draft: Draft,
  { addScaleRow: row, scale, before, after, texts }: ChangeBy<'addScaleRow'>,
  path: Path
): void {
  const table = draft.written.scales[scale]
  addRow(draft, table, { row, before, after, path, by: 'addScaleRow' })
  draft.say(`rows.${scale}.${row.id}`, texts, [...path, 'texts'])
}

type Row = { id: string; when?: Condition | undefined }
type Added<T> = {
  row: T
  before: string | undefined
  after: string | undefined
  path: Path
  by: string
}

/** The row that stood above still has to: between the two, the added row means what it meant. */
function addRow<T extends Row>(
  draft: Draft,
  table: T[],
  { row, before, after, path, by }: Added<T>
): void {
  recount(draft, row)
  draft.origins.part(row, [...path, by])
  if (after !== undefined) {
    const above = draft.find(table, after, 'row', [...path, 'after'])
    const place = table.findIndex(({ id }) => id === before)
    if (above && place >= 0 && table.indexOf(above) > place) {
      const args = { row: row.id, before: before ?? '', after }
      draft.refuse('row-between-nothing', [...path, 'before'], args)
    }
  }
  draft.insert(table, row, { before, kind: 'row', path })
}

/** Gives a row of the weighing another condition or response; locked rows stay as they are. */
export function changeWeighingRow(
  draft: Draft,
  { changeWeighingRow: id, was, to }: ChangeBy<'changeWeighingRow'>,
  path: Path
): void {
  const here = [...path, 'changeWeighingRow']
  const row = draft.find(draft.written.weighing, id, 'row', here)
  if (!row) return
  if (row.locked) return draft.refuse('locked-part', here, { kind: 'row', id })
  const below = lockedRowBelow(draft.written, draft.written.weighing.indexOf(row))
  if (below && to.when !== undefined) {
    return draft.refuse('row-above-locked', here, { row: id, locked: below.id })
  }
  changeCells(draft, row, { ofBase: draft.base.written.weighing, was, to, path })
}

export function changeCompanionRow(
  draft: Draft,
  { changeCompanionRow: id, was, to }: ChangeBy<'changeCompanionRow'>,
  path: Path
): void {
  const rows = draft.written.companionRows
  const row = draft.find(rows, id, 'row', [...path, 'changeCompanionRow'])
  const ofBase = draft.base.written.companionRows
  if (row) changeCells(draft, row, { ofBase, was, to, path })
}

export function changeScaleRow(
  draft: Draft,
  { changeScaleRow: id, scale, was, to }: ChangeBy<'changeScaleRow'>,
  path: Path
): void {
  const rows = draft.written.scales[scale]
  const row = draft.find(rows, id, 'row', [...path, 'changeScaleRow'])
  const ofBase = draft.base.written.scales[scale]
  if (row) changeCells(draft, row, { ofBase, was, to, path })
}

type Cells = Record<string, unknown>
type Changed = { ofBase: readonly Row[]; was: Cells; to: Cells; path: Path }

/** Only the cells that the pack changes are compared, with what the base says there and not with what the pack has made of it. */
function changeCells(draft: Draft, row: Row, { ofBase, was, to, path }: Changed): void {
  const written = ofBase.find(({ id }) => id === row.id) ?? row
  for (const [key, mine] of Object.entries(to)) {
    const now: unknown = Reflect.get(written, key)
    const versions = { key: row.id, was: was[key], now, mine }
    compareVersions(draft, versions, [...path, 'to', key], 'firm')
    Reflect.set(row, key, mine)
    draft.origins.field(row, key, [...path, 'to', key])
  }
  recount(draft, row)
}
