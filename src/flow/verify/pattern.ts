import { Diagrams, NO, YES, type Diagram } from '../diagram'
import { isHead, type Case } from './cases'
import type { Model } from './model'

/**
 * Which questions are asked after which answers, as one diagram without a word about the advice. The first case of
 * each question has one more value, `mark`: it leads to `YES` where the question is asked, and to `NO` where it is not.
 */
export type Pattern = { diagrams: Diagrams; whole: Diagram; mark: (at: number) => number }

/** A question is asked while some output can still change by its answer, or always. */
export function patternOf(model: Model, limit: number): Pattern {
  const { flow, known, outcomes } = model
  const drawer = new PatternDrawer(model, limit)
  const outputs = [
    outcomes.response,
    ...flow.companions.map(({ id }) => outcomes.advised(id))
  ]
  const always = flow.questions.filter(({ alwaysAsk }) => alwaysAsk)
  const parts = [
    ...outputs.map(output => drawer.whileOpen(output)),
    ...always.map(({ id }) => drawer.whenever(known.asked.get(id)?.must ?? NO, id))
  ]
  const { diagrams } = drawer
  return { diagrams, whole: joined(parts, diagrams), mark: at => drawer.mark(at) }
}

/** Neighbours first: small diagrams stay small for longer. */
function joined(parts: Diagram[], diagrams: Diagrams): Diagram {
  if (parts.length <= 1) return parts[0] ?? NO
  const half = parts.length / 2
  return diagrams.or(
    joined(parts.slice(0, half), diagrams),
    joined(parts.slice(half), diagrams)
  )
}

class PatternDrawer {
  readonly diagrams: Diagrams
  readonly #cases: readonly Case[]
  readonly #start: number

  constructor(
    private readonly model: Model,
    limit: number
  ) {
    this.#cases = model.cases
    this.#start = model.cases.findIndex(({ kind }) => kind !== 'outside')
    this.diagrams = new Diagrams(
      model.cases.map(({ values }, at) => values.length + (this.#isHead(at) ? 1 : 0)),
      limit
    )
  }

  mark(at: number): number {
    return this.#cases[at]?.values.length ?? 0
  }

  /** Every question an output still looks at is asked. */
  whileOpen(output: Diagram): Diagram {
    return this.#draw(output, YES, () => NO)
  }

  /** The question is asked where the condition holds. */
  whenever(condition: Diagram, question: string): Diagram {
    const at = this.#cases.findIndex(({ source }) => source === question)
    const asked = this.#node(
      at,
      (this.#cases[at]?.values ?? []).map(() => NO),
      YES
    )
    return this.#draw(condition, NO, leaf => (leaf === YES ? asked : NO))
  }

  #draw(diagram: Diagram, isAsked: Diagram, leaf: (rest: Diagram) => Diagram): Diagram {
    const { diagrams: all } = this.model
    const calm = all.after(diagram, [], this.#start)
    const drawn = all.fold<Diagram>(calm, leaf, (at, children) => {
      const next = children.map(child => this.#skip(child, at + 1))
      return this.#node(at, next, isAsked)
    })
    return this.#skip(drawn, this.#start)
  }

  /** The questions before its first are not asked. */
  #skip(part: Diagram, from: number): Diagram {
    if (part === NO) return NO
    let made = part
    for (let at = this.diagrams.top(part) - 1; at >= from; at--) {
      if (!this.#isHead(at)) continue
      const same = made
      made = this.#node(
        at,
        (this.#cases[at]?.values ?? []).map(() => same),
        NO
      )
    }
    return made
  }

  #node(at: number, children: readonly Diagram[], isAsked: Diagram): Diagram {
    return this.diagrams.choice(at, this.#isHead(at) ? [...children, isAsked] : children)
  }

  #isHead(at: number): boolean {
    const found = this.#cases[at]
    return found !== undefined && isHead(found)
  }
}
