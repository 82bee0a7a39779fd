import { rank } from '../condition'
import { finding, type Finding } from '../finding'
import type { Condition, Flow } from '../schema'
import type { Path } from '../shape'
import { SCALES } from '../tables'
import { LEVELS, type ScaleId } from '../words'
import { conditionsOf, mentionsOf } from './mentions'

/** Tables end in a row that always holds, name levels of their own scale and look only at earlier scales. */
export function checkTables(flow: Flow): Finding[] {
  return [
    ...SCALES.flatMap(scale => ends(flow.scales[scale], ['scales', scale])),
    ...ends(flow.weighing, ['weighing']),
    ...SCALES.flatMap(scale => rowLevels(flow, scale)),
    ...levelsSpokenOf(flow),
    ...scalesLookAhead(flow)
  ]
}

function ends(
  rows: { id: string; when?: Condition | undefined }[],
  path: Path
): Finding[] {
  const last = rows.at(-1)
  if (!last) return [finding('table-empty', path)]
  const early = rows
    .slice(0, -1)
    .flatMap((row, at) =>
      row.when === undefined
        ? [finding('row-hides-others', [...path, at], { row: row.id })]
        : []
    )
  return last.when === undefined
    ? early
    : [...early, finding('table-has-gap', [...path, rows.length - 1], { row: last.id })]
}

function rowLevels(flow: Flow, scale: ScaleId): Finding[] {
  return flow.scales[scale].flatMap(({ level }, at) =>
    rank(scale, level) < 0
      ? [wrongLevel(scale, level, ['scales', scale, at, 'level'])]
      : []
  )
}

function levelsSpokenOf(flow: Flow): Finding[] {
  return allMentions(flow).flatMap(mention =>
    'scale' in mention && rank(mention.scale, mention.level) < 0
      ? [wrongLevel(mention.scale, mention.level, [...mention.path, mention.key])]
      : []
  )
}

function wrongLevel(scale: ScaleId, level: string, path: Path): Finding {
  return finding('wrong-level', path, { scale, level, known: LEVELS[scale].join(', ') })
}

function scalesLookAhead(flow: Flow): Finding[] {
  return allMentions(flow).flatMap(mention => {
    if (!('scale' in mention) || mention.path[0] !== 'scales') return []
    const own = mention.path[1] as ScaleId
    return SCALES.indexOf(mention.scale) < SCALES.indexOf(own)
      ? []
      : [finding('scale-looks-ahead', mention.path, { scale: mention.scale, own })]
  })
}

function allMentions(flow: Flow) {
  return conditionsOf(flow).flatMap(({ condition, path }) => mentionsOf(condition, path))
}
