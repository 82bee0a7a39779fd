import { least, rank, type Levels } from '../condition'
import { NO, YES, type Diagram, type Diagrams } from '../diagram'
import type { Condition, Flow } from '../schema'
import { LEVELS, type Level, type ScaleId } from '../words'

/** `seen`: as the weighing reads it. `must` and `can`: certainly so, and not ruled out, as the scale tables read it. */
export type Rail = 'seen' | 'must' | 'can'

export type FactsDrawn = (fact: string, rail: Rail) => Diagram

/**
 * How a judgement departs from what is so: levels that the weighing takes in place of a scale's own, and facts taken
 * as not there.
 */
export type Supposition = { levels?: Partial<Levels>; without?: ReadonlySet<string> }

type ScaleCondition = Extract<Condition, { scale: ScaleId }>

/** Draws when conditions hold, over all cases at once: what `holds` and `judge` say of a single one. */
export class Judge {
  readonly #ends = new Map<string, Diagram>()

  constructor(
    private readonly scales: Flow['scales'],
    private readonly diagrams: Diagrams,
    private readonly facts: FactsDrawn,
    private readonly suppose: Supposition = {}
  ) {}

  draw(condition: Condition | undefined, rail: Rail): Diagram {
    if (condition === undefined) return YES
    if (typeof condition === 'string') return this.#fact(condition, rail)
    const drawn = (parts: Condition[]) => parts.map(part => this.draw(part, rail))
    if ('all' in condition) return this.diagrams.all(drawn(condition.all))
    if ('any' in condition) return this.diagrams.any(drawn(condition.any))
    if ('not' in condition) {
      return this.diagrams.not(this.draw(condition.not, OTHER_RAIL[rail]))
    }
    if ('count' in condition) {
      return this.diagrams.count(drawn(condition.count), least(condition.atLeast))
    }
    const supposed = rail === 'seen' ? this.#supposed(condition) : undefined
    return supposed ?? this.#scale(condition, rail)
  }

  #fact(fact: string, rail: Rail): Diagram {
    return this.suppose.without?.has(fact) ? NO : this.facts(fact, rail)
  }

  #supposed(condition: ScaleCondition): Diagram | undefined {
    const level = this.suppose.levels?.[condition.scale]
    if (level === undefined) return undefined
    const place = rank(condition.scale, level)
    const [from, to] = bounds(condition)
    return from <= place && place <= to ? YES : NO
  }

  /** Which end of a range decides: the weighing takes the highest legitimacy, and the lowest means and harm. */
  #scale(condition: ScaleCondition, rail: Rail): Diagram {
    const { scale } = condition
    const seen = scale === 'legitimacy' ? 'high' : 'low'
    const [from, to] = bounds(condition)
    const reaches = { seen, must: 'low', can: 'high' } as const
    const passes = { seen, must: 'high', can: 'low' } as const
    return this.diagrams.and(
      this.#end(reaches[rail], scale, from),
      this.diagrams.not(this.#end(passes[rail], scale, to + 1))
    )
  }

  /** When the low or the high end of a scale's range is at the step or above it. */
  #end(end: 'low' | 'high', scale: ScaleId, step: number): Diagram {
    if (step <= 0) return YES
    if (step >= LEVELS[scale].length) return NO
    const key = `${end} ${scale} ${step}`
    const known = this.#ends.get(key)
    if (known !== undefined) return known
    const made =
      end === 'high'
        ? this.#possible(scale, level => rank(scale, level) >= step)
        : this.diagrams.not(this.#possible(scale, level => rank(scale, level) < step))
    this.#ends.set(key, made)
    return made
  }

  /** When a row with a wanted level can be the first to hold. */
  #possible(scale: ScaleId, isWanted: (level: Level) => boolean): Diagram {
    return this.scales[scale].reduceRight<Diagram>(
      (later, { level, when }) =>
        isWanted(level)
          ? this.diagrams.or(this.draw(when, 'can'), later)
          : this.diagrams.pick(this.draw(when, 'must'), NO, later),
      NO
    )
  }
}

const OTHER_RAIL: Record<Rail, Rail> = { seen: 'seen', must: 'can', can: 'must' }

function bounds(condition: ScaleCondition): [from: number, to: number] {
  const place = (level: Level) => rank(condition.scale, level)
  if ('atLeast' in condition)
    return [place(condition.atLeast), LEVELS[condition.scale].length]
  if ('atMost' in condition) return [0, place(condition.atMost)]
  return [place(condition.is), place(condition.is)]
}
