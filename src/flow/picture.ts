import { least } from './condition'
import { NO, YES, type Diagram, type Diagrams } from './diagram'
import type { Condition } from './schema'
import type { Variable } from './variables'

/** Draws closed conditions as diagrams over the variables of a flow. */
export function painterOf(
  variables: readonly Variable[],
  diagrams: Diagrams
): (condition: Condition) => Diagram {
  const { and, or, not, pick, choice } = diagrams
  const facts = drawFacts()
  const drawn = new Map<Condition, Diagram>()

  function draw(condition: Condition): Diagram {
    if (typeof condition === 'string') return facts.get(condition) ?? NO
    const known = drawn.get(condition)
    if (known !== undefined) return known
    const made = drawParts(condition)
    drawn.set(condition, made)
    return made
  }

  function drawParts(condition: Exclude<Condition, string>): Diagram {
    if ('all' in condition) return condition.all.map(draw).reduce(and, YES)
    if ('any' in condition) return condition.any.map(draw).reduce(or, NO)
    if ('not' in condition) return not(draw(condition.not))
    if ('count' in condition)
      return drawCount(condition.count.map(draw), least(condition.atLeast))
    throw new Error(`The condition on ${condition.scale} is not closed`)
  }

  /** Entry n of each round: at least n of the facts looked at so far hold. */
  function drawCount(parts: Diagram[], atLeast: number): Diagram {
    let reached = [YES, ...new Array<Diagram>(atLeast).fill(NO)]
    for (const part of parts) {
      const before = reached
      reached = before.map((same, n) =>
        n === 0 ? YES : pick(part, before[n - 1] ?? NO, same)
      )
    }
    return reached[atLeast] ?? NO
  }

  function drawFacts(): Map<string, Diagram> {
    const byFact = new Map<string, Diagram>()
    variables.forEach(({ values, unless }, at) => {
      for (const fact of new Set(values.flat())) {
        const set = choice(
          at,
          values.map(value => (value.includes(fact) ? YES : NO))
        )
        const counts = unless === undefined ? YES : choice(unless, [YES, NO])
        byFact.set(fact, or(byFact.get(fact) ?? NO, and(set, counts)))
      }
    })
    return byFact
  }

  return draw
}
