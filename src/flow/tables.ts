import {
  holds,
  judge,
  rank,
  type Facts,
  type Levels,
  type Range,
  type Ranges
} from './condition'
import type { Flow, ScaleTable, WeighingRow } from './schema'
import { LEVELS, type Level, type ScaleId } from './words'

/** Tables are read in this order: a table may look only at scales that come before its own. */
export const SCALES = Object.keys(LEVELS) as ScaleId[]

/** The levels each scale can still be at, from lowest to highest. */
export function rangesOf(flow: Flow, known: Facts): Ranges {
  const ranges: Partial<Ranges> = {}
  for (const scale of SCALES) ranges[scale] = rangeOf(flow, scale, known, ranges)
  return ranges as Ranges
}

/** The lowest and highest level of the rows that can be the first to hold. */
export function rangeOf(
  flow: Flow,
  scale: ScaleId,
  known: Facts,
  earlier: Partial<Ranges> = {}
): Range {
  const levels = possibleRows(flow.scales[scale], known, earlier).map(row => row.level)
  const byRank = levels.sort((a, b) => rank(scale, a) - rank(scale, b))
  const [low, high] = [byRank[0], byRank.at(-1)]
  if (!low || !high)
    throw new Error(`The table of ${scale} has no last row that always holds`)
  return { low, high }
}

/** The rows that can be the first to hold, in order. */
export function possibleRows(
  table: ScaleTable,
  known: Facts,
  earlier: Partial<Ranges>
): ScaleTable {
  const possible: ScaleTable = []
  for (const row of table) {
    const truth = row.when === undefined ? 'must' : judge(row.when, known, earlier)
    if (truth !== 'no') possible.push(row)
    if (truth === 'must') break
  }
  return possible
}

/** The levels the weighing uses: never firmer than what was seen, never less legitimate than it may be. */
export function levelsUsed(ranges: Ranges): Levels {
  return {
    legitimacy: ranges.legitimacy.high,
    means: ranges.means.low,
    harm: ranges.harm.low
  }
}

/** The first row of the weighing that holds. */
export function weigh(
  flow: Flow,
  facts: ReadonlySet<string>,
  levels: Levels
): WeighingRow {
  const row = flow.weighing.find(
    candidate => candidate.when === undefined || holds(candidate.when, facts, levels)
  )
  if (!row) throw new Error('The weighing has no last row that always holds')
  return row
}

/** All levels of a scale from one to another. */
export function levelsBetween(scale: ScaleId, { low, high }: Range): Level[] {
  return LEVELS[scale].slice(rank(scale, low), rank(scale, high) + 1)
}
