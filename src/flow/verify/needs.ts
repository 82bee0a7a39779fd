import { NO, YES, type Diagram } from '../diagram'
import { cheapestRests } from './cheapest'
import type { Model } from './model'
import { dangerOf, decisive, singleAlways } from './owed'

const DANGER = 0
const RESPONSE = 1

/**
 * What one flow needs before its advice. `rests`: what is left of the danger to life, of what has to be settled, and
 * of when the questions that are always asked are.
 */
export class Needs {
  readonly start: readonly Diagram[]
  readonly #outputs: number
  readonly #always: ReadonlyMap<number, number>
  readonly #toDanger: (rest: Diagram) => number
  readonly #toAdvice: (rest: Diagram) => number

  constructor(private readonly model: Model) {
    const { cases, diagrams } = model
    const danger = dangerOf(model)
    const outputs = decisive(model)
    const always = singleAlways(model)
    this.#outputs = RESPONSE + outputs.length
    this.#always = new Map(always.map(({ at }, n) => [at, this.#outputs + n]))
    this.start = [danger, ...outputs, ...always.map(({ when }) => when)]
    this.#toDanger = cheapestRests(diagrams, cases, danger, {
      isWanted: leaf => leaf === YES
    })
    this.#toAdvice = cheapestRests(diagrams, cases, outputs[0] ?? NO, {
      isWanted: () => true,
      answering: true
    })
  }

  /** Never more than what it costs to come to the advice. */
  leastFrom([danger = NO, response = NO]: readonly Diagram[]): number {
    return Math.min(this.#toAdvice(response), this.#toDanger(danger))
  }

  /** Once somebody is in danger nothing more is needed. */
  settled(rests: readonly Diagram[]): readonly Diagram[] {
    return isUrgent(rests) ? rests.map((rest, n) => (n === DANGER ? rest : NO)) : rests
  }

  /** The next case behind `after` that must be looked at. */
  next(rests: readonly Diagram[], after: number): number {
    const tops = rests.map(rest => this.model.diagrams.top(rest))
    const always = [...this.#always.keys()].filter(at => at > after)
    return Math.min(...tops, ...(isUrgent(rests) ? [] : always))
  }

  /** Would this value leave a question open that has to be answered? */
  leavesOpen(at: number, value: number, rests: readonly Diagram[]): boolean {
    const { kind, options } = this.model.cases[at] ?? { kind: 'tick', options: [] }
    return kind === 'one' && !options[value]?.length && this.#isNeeded(at, rests)
  }

  #isNeeded(at: number, rests: readonly Diagram[]): boolean {
    const always = this.#always.get(at)
    if (always !== undefined && rests[always] === YES) return true
    return rests
      .slice(RESPONSE, this.#outputs)
      .some(rest => this.model.diagrams.top(rest) === at)
  }
}

function isUrgent(rests: readonly Diagram[]): boolean {
  return rests[DANGER] === YES
}
