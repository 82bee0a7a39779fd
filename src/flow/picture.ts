import { least } from './condition'
import { NO, YES, type Diagram, type Diagrams } from './diagram'
import type { Condition } from './schema'
import type { Variable } from './variables'

/** Draws closed conditions as diagrams over the variables of a flow. */
export class Painter {
  readonly #drawn = new Map<Condition, Diagram>()
  readonly #facts: Map<string, Diagram>

  constructor(
    variables: readonly Variable[],
    private readonly diagrams: Diagrams
  ) {
    this.#facts = drawFacts(variables, diagrams)
  }

  draw(condition: Condition): Diagram {
    if (typeof condition === 'string') return this.#facts.get(condition) ?? NO
    const made = this.#drawn.get(condition) ?? this.#drawParts(condition)
    this.#drawn.set(condition, made)
    return made
  }

  #drawParts(condition: Exclude<Condition, string>): Diagram {
    const drawEach = (parts: Condition[]) => parts.map(part => this.draw(part))
    if ('all' in condition) return this.diagrams.all(drawEach(condition.all))
    if ('any' in condition) return this.diagrams.any(drawEach(condition.any))
    if ('not' in condition) return this.diagrams.not(this.draw(condition.not))
    if ('count' in condition) {
      return this.diagrams.count(drawEach(condition.count), least(condition.atLeast))
    }
    throw new Error(`The condition on ${condition.scale} is not closed`)
  }
}

function drawFacts(
  variables: readonly Variable[],
  diagrams: Diagrams
): Map<string, Diagram> {
  const byFact = new Map<string, Diagram>()
  variables.forEach(({ values, unless }, at) => {
    const counts = unless === undefined ? YES : diagrams.choice(unless, [YES, NO])
    for (const fact of new Set(values.flat())) {
      const set = diagrams.choice(
        at,
        values.map(value => (value.includes(fact) ? YES : NO))
      )
      byFact.set(fact, diagrams.or(byFact.get(fact) ?? NO, diagrams.and(set, counts)))
    }
  })
  return byFact
}
