import type { Condition } from './schema'
import { LEVELS, type Level, type ScaleId } from './words'

/** What is known for sure and what may still be so; all other facts count as not seen. */
export type Facts = { facts: ReadonlySet<string>; unknown: ReadonlySet<string> }

export type Levels = Record<ScaleId, Level>
export type Range = { low: Level; high: Level }
export type Ranges = Record<ScaleId, Range>

/** `must`: it holds whatever the unknown facts turn out to be. `can`: it may hold. */
export type Truth = 'no' | 'can' | 'must'

type ScaleCondition = Extract<Condition, { scale: ScaleId }>

/** Does the condition hold, taking every fact that is not listed as not so? */
export function holds(
  condition: Condition,
  facts: ReadonlySet<string>,
  levels: Partial<Levels> = {}
): boolean {
  if (typeof condition === 'string') return facts.has(condition)
  if ('all' in condition) return condition.all.every(part => holds(part, facts, levels))
  if ('any' in condition) return condition.any.some(part => holds(part, facts, levels))
  if ('not' in condition) return !holds(condition.not, facts, levels)
  if ('count' in condition) {
    return (
      condition.count.filter(fact => facts.has(fact)).length >= least(condition.atLeast)
    )
  }
  const level = levels[condition.scale]
  if (!level) throw new Error(`No level given for the scale ${condition.scale}`)
  return judgeScale(condition, { low: level, high: level }) === 'must'
}

/** How sure it is that the condition holds while some facts are unknown (Kleene's three values). */
export function judge(
  condition: Condition,
  known: Facts,
  ranges: Partial<Ranges> = {}
): Truth {
  if (typeof condition === 'string') return judgeFact(condition, known)
  if ('all' in condition)
    return weakest(condition.all.map(part => judge(part, known, ranges)))
  if ('any' in condition) {
    return strongest(condition.any.map(part => judge(part, known, ranges)))
  }
  if ('not' in condition) return OPPOSITE[judge(condition.not, known, ranges)]
  if ('count' in condition) return judgeCount(condition, known)
  const range = ranges[condition.scale]
  if (!range) throw new Error(`No range given for the scale ${condition.scale}`)
  return judgeScale(condition, range)
}

/** The place of a level on its scale, from 0. */
export function rank(scale: ScaleId, level: Level): number {
  return (LEVELS[scale] as readonly Level[]).indexOf(level)
}

/** The number a `count` asks for; its setting must have been resolved by `parse`. */
export function least(atLeast: number | string): number {
  if (typeof atLeast === 'string') throw new Error(`Setting not resolved: ${atLeast}`)
  return atLeast
}

const OPPOSITE: Record<Truth, Truth> = { no: 'must', can: 'can', must: 'no' }

function weakest(truths: Truth[]): Truth {
  if (truths.includes('no')) return 'no'
  return truths.includes('can') ? 'can' : 'must'
}

function strongest(truths: Truth[]): Truth {
  if (truths.includes('must')) return 'must'
  return truths.includes('can') ? 'can' : 'no'
}

function judgeFact(fact: string, known: Facts): Truth {
  if (known.facts.has(fact)) return 'must'
  return known.unknown.has(fact) ? 'can' : 'no'
}

function judgeCount(
  condition: Extract<Condition, { count: string[] }>,
  known: Facts
): Truth {
  const truths = condition.count.map(fact => judgeFact(fact, known))
  const atLeast = least(condition.atLeast)
  if (truths.filter(truth => truth === 'must').length >= atLeast) return 'must'
  return truths.filter(truth => truth !== 'no').length >= atLeast ? 'can' : 'no'
}

function judgeScale(condition: ScaleCondition, range: Range): Truth {
  const place = (level: Level) => rank(condition.scale, level)
  const [low, high] = [place(range.low), place(range.high)]
  const [from, to] = bounds(condition)
  if (from <= low && high <= to) return 'must'
  return from <= high && low <= to ? 'can' : 'no'
}

function bounds(condition: ScaleCondition): [from: number, to: number] {
  const place = (level: Level) => rank(condition.scale, level)
  if ('atLeast' in condition) return [place(condition.atLeast), Infinity]
  if ('atMost' in condition) return [-Infinity, place(condition.atMost)]
  return [place(condition.is), place(condition.is)]
}
