import { judge, type Facts, type Ranges, type Truth } from './condition'
import { factsIn } from './checks/mentions'
import { decide, type Advice } from './decide'
import { settersOf, unsureOf } from './facts'
import { reportScales } from './report-scales'
import type { Condition, Flow, ScaleTable } from './schema'
import type { Knowledge } from './sheet'
import { possibleRows, rangesOf, SCALES } from './tables'
import type { Level, ScaleId } from './words'

/**
 * A row that made the advice what it is, and the established facts its condition rested on. `open`: the row of a
 * scale is not known to hold; it gives the level because what is unknown is never held against the person.
 */
export type Reason = {
  table: ScaleId | 'weighing' | 'companions'
  row: string
  facts: string[]
  open?: true
}

/** Why the advice is what it is: the deciding row of every table that anything was asked for. */
export function explain(flow: Flow, known: Knowledge): Reason[] {
  const advice = decide(flow, known)
  const asked = reportScales(flow, known)
  const scales = scaleReasons(flow, known, advice)
  const witness = settledWitness(known, advice, scales)
  const facts = (when: Condition | undefined) =>
    when === undefined ? [] : witness(when, true)
  const row = flow.weighing.find(({ id }) => id === advice.row)
  return [
    ...SCALES.filter(scale => asked[scale].asked).map(scale => scales[scale]),
    { table: 'weighing', row: advice.row, facts: facts(row?.when) },
    ...advice.companions.map(({ row: id }): Reason => {
      const companionRow = flow.companionRows.find(candidate => candidate.id === id)
      return { table: 'companions', row: id, facts: facts(companionRow?.when) }
    })
  ]
}

type Witness = (condition: Condition, wanted: boolean) => string[]

type Reading = {
  truthOf: (condition: Condition) => Truth
  factsBehind: (fact: string) => string[]
  factsOfScale: (scale: ScaleId) => string[]
}

/** Which established facts make a condition come out as wanted. What is absent cannot be named. */
function witnessOf(reading: Reading): Witness {
  const { truthOf, factsBehind, factsOfScale } = reading
  const fits = (part: Condition, wanted: boolean) =>
    truthOf(part) !== (wanted ? 'no' : 'must')
  const every = (parts: Condition[], wanted: boolean) =>
    parts.filter(part => fits(part, wanted)).flatMap(part => witness(part, wanted))
  const one = (parts: Condition[], wanted: boolean) => {
    const part = parts.find(candidate => fits(candidate, wanted))
    return part === undefined ? [] : witness(part, wanted)
  }

  function witness(condition: Condition, wanted: boolean): string[] {
    if (typeof condition === 'string') return factsBehind(condition)
    if ('all' in condition) return (wanted ? every : one)(condition.all, wanted)
    if ('any' in condition) return every(condition.any, wanted)
    if ('not' in condition) return witness(condition.not, !wanted)
    if ('count' in condition) return condition.count.flatMap(factsBehind)
    return factsOfScale(condition.scale)
  }

  return (condition, wanted) => [...new Set(witness(condition, wanted))]
}

function settledWitness(
  known: Facts,
  advice: Advice,
  scales: Record<ScaleId, Reason>
): Witness {
  const ranges = Object.fromEntries(
    SCALES.map(scale => {
      const { level } = advice.scales[scale]
      return [scale, { low: level, high: level }]
    })
  ) as Ranges
  const seen = { facts: known.facts, unknown: new Set<string>() }
  return witnessOf({
    truthOf: condition => judge(condition, seen, ranges),
    factsBehind: fact => (known.facts.has(fact) ? [fact] : []),
    factsOfScale: scale => scales[scale].facts
  })
}

/** For each scale the row that gave the level the weighing used. */
function scaleReasons(flow: Flow, known: Facts, advice: Advice): Record<ScaleId, Reason> {
  const ranges = rangesOf(flow, known)
  const factsBehind = behind(flow, known)
  const reasons: Partial<Record<ScaleId, Reason>> = {}
  const witness = witnessOf({
    truthOf: condition => judge(condition, known, ranges),
    factsBehind,
    factsOfScale: scale => reasons[scale]?.facts ?? []
  })
  for (const scale of SCALES) {
    const rows = possibleRows(flow.scales[scale], known, ranges)
    const { row, holds } = deciding(rows, advice.scales[scale].level)
    const facts = row?.when === undefined ? [] : witness(row.when, true)
    reasons[scale] = {
      table: scale,
      row: row?.id ?? '',
      facts,
      ...(!holds && { open: true as const })
    }
  }
  return reasons as Record<ScaleId, Reason>
}

/** Among the rows that can be the first to hold: one of the level wanted that does hold, or else one that may. */
function deciding(rows: ScaleTable, level: Level) {
  const last = rows.at(-1)
  const isSure = rows.length === 1 || last?.when !== undefined
  const holds = isSure && last?.level === level
  return { holds, row: holds ? last : rows.find(row => row.level === level) }
}

/** The fact itself when it is established; when it is unknown, the "not sure" that keeps it so. */
function behind(flow: Flow, known: Facts): (fact: string) => string[] {
  const setters = settersOf(flow)
  const sourcesOf = (fact: string): string[] => {
    if (known.facts.has(fact)) return [fact]
    if (!known.unknown.has(fact)) return []
    return (setters.get(fact) ?? []).flatMap(source => {
      if (known.facts.has(unsureOf(source))) return [unsureOf(source)]
      const askWhen = flow.questions.find(({ id }) => id === source)?.askWhen
      return askWhen === undefined ? [] : factsIn(askWhen).flatMap(sourcesOf)
    })
  }
  return sourcesOf
}
