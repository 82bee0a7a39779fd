import type { Condition, Flow } from '../schema'
import type { Path } from '../shape'
import { SCALES } from '../tables'
import type { Level, ScaleId } from '../words'

export type Mention = { path: Path } & (
  { fact: string } | { scale: ScaleId; level: Level; key: string }
)

export type Placed = { condition: Condition; path: Path }

/** Every condition of the flow with its place. */
export function conditionsOf(flow: Flow): Placed[] {
  return [
    ...flow.questions.map((question, at) =>
      placed(question.askWhen, ['questions', at, 'askWhen'])
    ),
    ...SCALES.flatMap(scale =>
      flow.scales[scale].map((row, at) => placed(row.when, ['scales', scale, at, 'when']))
    ),
    ...flow.weighing.map((row, at) => placed(row.when, ['weighing', at, 'when'])),
    ...flow.companionRows.map((row, at) =>
      placed(row.when, ['companionRows', at, 'when'])
    ),
    ...flow.safeguards.map((safeguard, at) => ofSafeguard(safeguard, ['safeguards', at]))
  ].flat()
}

/** The facts and levels that a condition speaks of, each with its place. */
export function mentionsOf(condition: Condition, path: Path = []): Mention[] {
  if (typeof condition === 'string') return [{ fact: condition, path }]
  if ('all' in condition) return ofParts(condition.all, [...path, 'all'])
  if ('any' in condition) return ofParts(condition.any, [...path, 'any'])
  if ('not' in condition) return mentionsOf(condition.not, [...path, 'not'])
  if ('count' in condition) {
    return condition.count.map((fact, at) => ({ fact, path: [...path, 'count', at] }))
  }
  const { scale } = condition
  if ('atLeast' in condition)
    return [{ scale, level: condition.atLeast, key: 'atLeast', path }]
  if ('atMost' in condition)
    return [{ scale, level: condition.atMost, key: 'atMost', path }]
  return [{ scale, level: condition.is, key: 'is', path }]
}

/** The facts a condition speaks of, each once. */
export function factsIn(condition: Condition): string[] {
  const mentions = mentionsOf(condition)
  return [
    ...new Set(mentions.flatMap(mention => ('fact' in mention ? [mention.fact] : [])))
  ]
}

function placed(condition: Condition | undefined, path: Path): Placed[] {
  return condition === undefined ? [] : [{ condition, path }]
}

function ofSafeguard(safeguard: Flow['safeguards'][number], path: Path): Placed[] {
  if ('requires' in safeguard) {
    return placed(safeguard.requires.when, [...path, 'requires', 'when'])
  }
  if ('forbids' in safeguard) {
    return placed(safeguard.forbids.when, [...path, 'forbids', 'when'])
  }
  return 'before' in safeguard
    ? placed(safeguard.before.when, [...path, 'before', 'when'])
    : []
}

function ofParts(parts: Condition[], path: Path): Mention[] {
  return parts.flatMap((part, at) => mentionsOf(part, [...path, at]))
}
