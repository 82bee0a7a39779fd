import { least, rank } from './condition'
import { settersOf, unsureOf } from './facts'
import type { Condition, Flow, Question } from './schema'
import { allOf, anyOf, FALSE, notOf, TRUE } from './simplify'
import { LEVELS, type Level, type ScaleId } from './words'

type Rail = 'seen' | 'must' | 'can'
type ScaleCondition = Extract<Condition, { scale: ScaleId }>

/**
 * Rewrites conditions over raw flags: `seen` as the weighing reads them (unknown is not seen),
 * `must` and `can` as the scale tables and `askWhen` do. One closer shares its work over many conditions.
 */
export class Closer {
  readonly #closed = new Map<string, Condition>()
  readonly #setters: Map<string, string[]>
  readonly #questions: Map<string, Question>

  constructor(private readonly flow: Flow) {
    this.#setters = settersOf(flow)
    this.#questions = new Map(flow.questions.map(question => [question.id, question]))
  }

  seen(condition: Condition): Condition {
    return this.#close(condition, 'seen')
  }

  must(condition: Condition): Condition {
    return this.#close(condition, 'must')
  }

  can(condition: Condition): Condition {
    return this.#close(condition, 'can')
  }

  #close(condition: Condition, rail: Rail): Condition {
    if (typeof condition === 'string') return this.#fact(condition, rail)
    if ('all' in condition)
      return allOf(condition.all.map(part => this.#close(part, rail)))
    if ('any' in condition)
      return anyOf(condition.any.map(part => this.#close(part, rail)))
    if ('not' in condition) return notOf(this.#close(condition.not, OTHER_RAIL[rail]))
    if ('count' in condition) {
      const { count, atLeast } = condition
      return closeCount(count, least(atLeast), fact => this.#fact(fact, rail))
    }
    return this.#scale(condition, rail)
  }

  #fact(fact: string, rail: Rail): Condition {
    return this.#once(`${rail} ${fact}`, () =>
      rail === 'can' ? this.#factMayBe(fact) : allOf([fact, ...this.#guards(fact)])
    )
  }

  #guards(fact: string): Condition[] {
    const sources = this.#setters.get(fact) ?? []
    const askWhens = sources.map(source => this.#questions.get(source)?.askWhen)
    return askWhens.flatMap(askWhen => (askWhen ? [this.must(askWhen)] : []))
  }

  #factMayBe(fact: string): Condition {
    const sources = (this.#setters.get(fact) ?? []).filter(id => this.#questions.has(id))
    const askWhen = this.#questions.get(sources[0] ?? '')?.askWhen
    if (fact.startsWith('unsure.')) return this.#fact(fact, 'must')
    const open = anyOf([fact, ...sources.map(unsureOf)])
    if (!askWhen) return open
    return allOf([this.can(askWhen), anyOf([open, notOf(this.must(askWhen))])])
  }

  #scale(condition: ScaleCondition, rail: Rail): Condition {
    const { scale } = condition
    const seen = scale === 'legitimacy' ? 'high' : 'low'
    const reach = { seen, must: 'low', can: 'high' } as const
    const stay = { seen, must: 'high', can: 'low' } as const
    const atLeast = (level: Level) => this.#end(reach[rail], scale, rank(scale, level))
    const above = (level: Level) => this.#end(stay[rail], scale, rank(scale, level) + 1)
    if ('atLeast' in condition) return atLeast(condition.atLeast)
    if ('atMost' in condition) return notOf(above(condition.atMost))
    return allOf([atLeast(condition.is), notOf(above(condition.is))])
  }

  /** When the low or the high end of a scale is at the step or above it. */
  #end(end: 'low' | 'high', scale: ScaleId, step: number): Condition {
    return this.#once(`${end} ${scale} ${step}`, () =>
      end === 'high'
        ? this.#possible(scale, level => rank(scale, level) >= step)
        : notOf(this.#possible(scale, level => rank(scale, level) < step))
    )
  }

  /** When a row with a wanted level can be the first to hold. */
  #possible(scale: ScaleId, isWanted: (level: Level) => boolean): Condition {
    const levels: readonly Level[] = LEVELS[scale]
    if (levels.every(isWanted)) return TRUE
    if (!levels.some(isWanted)) return FALSE
    return this.flow.scales[scale].reduceRight<Condition>(
      (later, { level, when = TRUE }) => {
        return isWanted(level)
          ? anyOf([this.can(when), later])
          : allOf([notOf(this.must(when)), later])
      },
      FALSE
    )
  }

  #once(key: string, make: () => Condition): Condition {
    const made = this.#closed.get(key) ?? make()
    this.#closed.set(key, made)
    return made
  }
}

const OTHER_RAIL: Record<Rail, Rail> = { seen: 'seen', must: 'can', can: 'must' }

/** Facts that stand for themselves stay one `count`; the others are told apart one by one. */
function closeCount(
  facts: string[],
  atLeast: number,
  closeFact: (fact: string) => Condition
): Condition {
  const plain = facts.filter(fact => closeFact(fact) === fact)
  const guarded = facts.filter(fact => !plain.includes(fact)).map(closeFact)
  return countOf(plain, guarded, atLeast)
}

function countOf(plain: string[], guarded: Condition[], atLeast: number): Condition {
  if (atLeast <= 0) return TRUE
  if (plain.length + guarded.length < atLeast) return FALSE
  const [first, ...rest] = guarded
  if (first === undefined) return countPlain(plain, atLeast)
  return anyOf([
    allOf([first, countOf(plain, rest, atLeast - 1)]),
    countOf(plain, rest, atLeast)
  ])
}

function countPlain(facts: string[], atLeast: number): Condition {
  if (atLeast === 1) return anyOf(facts)
  return atLeast === facts.length ? allOf(facts) : { count: facts, atLeast }
}
