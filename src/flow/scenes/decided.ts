import type { CompiledFlow } from '../compile'
import type { Path } from '../shape'
import { SCALES } from '../tables'
import type { ScaleId } from '../words'
import type { BeatWalk, SceneWalk } from './walk-scene'

/** What decided at one beat: the row of each table, and the level of each scale. */
export type Decided = {
  response: string
  weighing: string
  scales: Partial<Record<ScaleId, { row: string; level: string }>>
  companions: Record<string, string>
}

/** What decided when the scenes were last looked over, by scene and beat. */
export type DecidedRows = Record<string, Record<string, Decided>>

export function decidedAt({ advice, why }: BeatWalk): Decided {
  const scales = SCALES.flatMap(scale => {
    const reason = why.find(({ table }) => table === scale)
    return reason ? [[scale, { row: reason.row, level: advice.scales[scale].level }]] : []
  })
  return {
    response: advice.response,
    weighing: advice.row,
    scales: Object.fromEntries(scales) as Decided['scales'],
    companions: Object.fromEntries(
      advice.companions.map(({ companion, row }) => [companion, row])
    )
  }
}

export function decidedIn(walks: readonly SceneWalk[]): DecidedRows {
  return Object.fromEntries(
    walks.map(({ scene, beats }) => [
      scene,
      Object.fromEntries(beats.map(beat => [beat.beat, decidedAt(beat)]))
    ])
  )
}

/** The row that makes the difference: of which table, which one decides now, and which one did. */
export type Culprit = { table: string; row: string; was: string }

const NONE_KNOWN = '-'

/** Why another response is advised than before: a scale that came to another level, or else the weighing itself. */
export function whyOtherResponse(now: Decided, was: Decided | undefined): Culprit {
  if (!was) return { table: 'weighing', row: now.weighing, was: NONE_KNOWN }
  const scale = now.weighing === was.weighing ? undefined : movedScale(now, was)
  return scale ?? { table: 'weighing', row: now.weighing, was: was.weighing }
}

/** Why a companion is gone, or there although it was not. */
export function whyOtherCompanion(
  companion: string,
  now: Decided,
  was: Decided | undefined
): Culprit {
  const rows = {
    row: now.companions[companion] ?? NONE_KNOWN,
    was: was?.companions[companion] ?? NONE_KNOWN
  }
  const scale = was && rows.row !== rows.was ? movedScale(now, was) : undefined
  return scale ?? { table: 'companions', ...rows }
}

function movedScale(now: Decided, was: Decided): Culprit | undefined {
  const scale = SCALES.find(
    id =>
      now.scales[id] && was.scales[id] && now.scales[id].level !== was.scales[id].level
  )
  if (scale === undefined) return undefined
  const [row = NONE_KNOWN, before = NONE_KNOWN] = [
    now.scales[scale]?.row,
    was.scales[scale]?.row
  ]
  return { table: scale, row, was: before }
}

/** The first table in which another row decides, if any; what is not known then is not told. */
export function otherRow(now: Decided, was: Decided): Culprit | undefined {
  const scale = SCALES.find(id => now.scales[id]?.row !== was.scales[id]?.row)
  if (scale) {
    const rows = [now.scales[scale]?.row, was.scales[scale]?.row]
    const [row = NONE_KNOWN, before = NONE_KNOWN] = rows
    return { table: scale, row, was: before }
  }
  if (now.weighing !== was.weighing)
    return { table: 'weighing', row: now.weighing, was: was.weighing }
  const companion = [...Object.keys(now.companions), ...Object.keys(was.companions)].find(
    id => now.companions[id] !== was.companions[id]
  )
  return companion === undefined
    ? undefined
    : {
        table: 'companions',
        row: now.companions[companion] ?? NONE_KNOWN,
        was: was.companions[companion] ?? NONE_KNOWN
      }
}

/** Where a row stands in the flow. */
export function pathOfRow(flow: CompiledFlow, { table, row, was }: Culprit): Path {
  const rows =
    table === 'weighing'
      ? flow.weighing
      : table === 'companions'
        ? flow.companionRows
        : flow.scales[table as ScaleId]
  const list = { weighing: ['weighing'], companions: ['companionRows'] }[table]
  const at = rows.findIndex(({ id }) => id === (row === NONE_KNOWN ? was : row))
  return [...(list ?? ['scales', table]), ...(at < 0 ? [] : [at])]
}
