import { least, rank } from './condition'
import { settersOf, unsureOf } from './facts'
import type { Condition, Flow } from './schema'
import { allOf, anyOf, FALSE, notOf, TRUE } from './simplify'
import { LEVELS, type Level, type ScaleId } from './words'

/** Rewrites a condition of the weighing so that it holds over raw recorded flags alone. */
export function closeCondition(flow: Flow, condition: Condition): Condition {
  return closerOf(flow).seen(condition)
}

/**
 * Rewrites conditions over raw flags: `seen` as the weighing reads them (unknown is not seen),
 * `must` and `can` as the scale tables and `askWhen` do. One closer shares its work over many conditions.
 */
export type Closer = Record<'seen' | 'must' | 'can', (condition: Condition) => Condition>

type Rail = 'seen' | 'must' | 'can'
type ScaleCondition = Extract<Condition, { scale: ScaleId }>

export function closerOf(flow: Flow): Closer {
  const closed = new Map<string, Condition>()
  const once = (key: string, make: () => Condition): Condition => {
    const known = closed.get(key)
    if (known) return known
    const made = make()
    closed.set(key, made)
    return made
  }
  const questions = new Map(flow.questions.map(question => [question.id, question]))
  const setters = settersOf(flow)

  function close(condition: Condition, rail: Rail): Condition {
    if (typeof condition === 'string') return closeFact(condition, rail)
    if ('all' in condition) return allOf(condition.all.map(part => close(part, rail)))
    if ('any' in condition) return anyOf(condition.any.map(part => close(part, rail)))
    if ('not' in condition) return notOf(close(condition.not, OTHER_RAIL[rail]))
    if ('count' in condition) {
      return closeCount(condition.count, least(condition.atLeast), fact =>
        closeFact(fact, rail)
      )
    }
    return closeScale(condition, rail)
  }

  function closeFact(fact: string, rail: Rail): Condition {
    return once(`${rail} ${fact}`, () =>
      rail === 'can' ? factMayBe(fact) : allOf([fact, ...guards(fact)])
    )
  }

  function guards(fact: string): Condition[] {
    const asked = (setters.get(fact) ?? []).map(source => questions.get(source)?.askWhen)
    return asked.flatMap(askWhen => (askWhen ? [close(askWhen, 'must')] : []))
  }

  function factMayBe(fact: string): Condition {
    if (fact.startsWith('unsure.')) return closeFact(fact, 'must')
    const sources = (setters.get(fact) ?? []).filter(source => questions.has(source))
    const open = anyOf([fact, ...sources.map(unsureOf)])
    const askWhen = questions.get(sources[0] ?? '')?.askWhen
    if (!askWhen) return open
    return allOf([close(askWhen, 'can'), anyOf([open, notOf(close(askWhen, 'must'))])])
  }

  function closeScale(condition: ScaleCondition, rail: Rail): Condition {
    const { scale } = condition
    const lowFrom = (step: number) => lowAtLeast(scale, step)
    const highFrom = (step: number) => highAtLeast(scale, step)
    const seen = scale === 'legitimacy' ? highFrom : lowFrom
    const reach = { seen, must: lowFrom, can: highFrom }[rail]
    const stay = { seen, must: highFrom, can: lowFrom }[rail]
    if ('atLeast' in condition) return reach(rank(scale, condition.atLeast))
    if ('atMost' in condition) return notOf(stay(rank(scale, condition.atMost) + 1))
    const step = rank(scale, condition.is)
    return allOf([reach(step), notOf(stay(step + 1))])
  }

  const highAtLeast = (scale: ScaleId, step: number) =>
    once(`high ${scale} ${step}`, () =>
      firstRowWith(scale, level => rank(scale, level) >= step)
    )

  const lowAtLeast = (scale: ScaleId, step: number) =>
    once(`low ${scale} ${step}`, () =>
      notOf(firstRowWith(scale, level => rank(scale, level) < step))
    )

  function firstRowWith(scale: ScaleId, wanted: (level: Level) => boolean): Condition {
    const levels = LEVELS[scale] as readonly Level[]
    if (levels.every(wanted)) return TRUE
    if (!levels.some(wanted)) return FALSE
    return flow.scales[scale].reduceRight<Condition>((later, row) => {
      const when = row.when ?? TRUE
      return wanted(row.level)
        ? anyOf([close(when, 'can'), later])
        : allOf([notOf(close(when, 'must')), later])
    }, FALSE)
  }

  return {
    seen: condition => close(condition, 'seen'),
    must: condition => close(condition, 'must'),
    can: condition => close(condition, 'can')
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
