import { NO, type Diagram } from '../diagram'
import { warning, type Finding } from '../finding'
import type { Condition } from '../schema'
import type { Path } from '../shape'
import { SCALES } from '../tables'
import type { Reach } from './reach'

/**
 * A row that never holds, and one that never counts because earlier rows always come first.
 * Locked rows may lie idle: they are nets for what a facility adds. So may the last row of a table.
 */
export function checkLiveRows(reach: Reach): Finding[] {
  const { flow } = reach
  const weighed = flow.weighing.map((row, at) =>
    drawn(row, ['weighing', at], reach, row.locked)
  )
  return [
    ...SCALES.flatMap(scale => idleRows(scaleRows(scale, reach), reach)),
    ...idleRows(weighed, reach),
    ...flow.companions.flatMap(({ id }) => idleRows(companionRows(id, reach), reach))
  ]
}

type Row = { id: string; path: Path; here: Diagram; mayIdle: boolean }

/** A row of a scale counts where it holds for sure: what is not known only widens the range. */
function scaleRows(scale: (typeof SCALES)[number], { flow, draw }: Reach): Row[] {
  return flow.scales[scale].map(({ id, when }, at) => ({
    id,
    path: ['scales', scale, at],
    here: draw(when, 'must'),
    mayIdle: when === undefined
  }))
}

function companionRows(companion: string, reach: Reach): Row[] {
  return [...reach.flow.companionRows.entries()]
    .filter(([, row]) => row.companion === companion)
    .map(([at, row]) => drawn(row, ['companionRows', at], reach))
}

function drawn(
  { id, when }: { id: string; when?: Condition | undefined },
  path: Path,
  { draw }: Reach,
  isNet = false
): Row {
  return { id, path, here: draw(when), mayIdle: isNet || when === undefined }
}

function idleRows(rows: Row[], { drawing: { diagrams } }: Reach): Finding[] {
  let before: Diagram = NO
  return rows.flatMap(({ id, path, here, mayIdle }, at) => {
    const isShadowed = diagrams.implies(here, before)
    before = diagrams.or(before, here)
    if (mayIdle || !isShadowed) return []
    if (here === NO) return [warning('row-never-holds', path, { row: id })]
    const rivals = rows.slice(0, at).filter(row => diagrams.and(row.here, here) !== NO)
    const others = rivals.map(row => row.id).join(', ')
    return [warning('row-shadowed', path, { row: id, others })]
  })
}
