import { NO, YES, type Diagram } from '../diagram'
import { TooLarge } from '../nodes'
import type { Choices } from './cheapest'
import { cheapestRests } from './cheapest'
import { Heap } from './heap'
import type { Model } from './model'
import { dangerOf, decisive, singleAlways } from './owed'

/**
 * A half-made case: what is left of `broken`, of what has to be settled before the advice, of the danger to life, and
 * of when the questions that are always asked are. `at` is the next variable one of them looks at.
 */
type State = {
  at: number
  rests: readonly Diagram[]
  cost: number
  value?: number
  before?: State
}

/** The cheapest case of a diagram that staff can meet: every single choice that is needed was answered. */
export function cheapestMet(
  model: Model,
  broken: Diagram,
  limit: number
): Choices | undefined {
  const search = new Search(model, broken)
  const open = new Heap<State>()
  const seen = new Set<string>()
  const push = (state: State) => {
    const least = search.leastFrom(state)
    if (least < Infinity) open.push(state, state.cost + least)
  }
  push(search.start())
  for (let state = open.pop(); state; state = open.pop()) {
    const key = `${state.at} ${state.rests.join()}`
    if (seen.has(key)) continue
    seen.add(key)
    if (seen.size > limit) throw new TooLarge()
    if (state.at === Infinity) return search.choices(state)
    search.after(state).reverse().forEach(push)
  }
  return undefined
}

const DANGER = 1
const RESPONSE = 2

class Search {
  readonly #roots: readonly Diagram[]
  readonly #outputs: number
  readonly #always: ReadonlyMap<number, number>
  readonly #toBreak: (rest: Diagram) => number
  readonly #toDanger: (rest: Diagram) => number
  readonly #toAdvice: (rest: Diagram) => number

  constructor(
    private readonly model: Model,
    broken: Diagram
  ) {
    const { cases, diagrams } = model
    const danger = dangerOf(model)
    const outputs = decisive(model)
    const always = singleAlways(model)
    this.#outputs = RESPONSE + outputs.length
    this.#always = new Map(always.map(({ at }, n) => [at, this.#outputs + n]))
    this.#roots = [broken, danger, ...outputs, ...always.map(({ when }) => when)]
    const yes = { isWanted: (leaf: Diagram) => leaf === YES }
    const answered = { isWanted: () => true, answering: true }
    this.#toBreak = cheapestRests(diagrams, cases, broken, yes)
    this.#toDanger = cheapestRests(diagrams, cases, danger, yes)
    this.#toAdvice = cheapestRests(diagrams, cases, outputs[0] ?? NO, answered)
  }

  start(): State {
    return this.#placed(this.#roots, 0, -1)
  }

  /** Never more than what the rest of the case will cost. */
  leastFrom({ rests }: State): number {
    const [broken = NO, danger = NO, response = NO] = rests
    const settled = Math.min(this.#toAdvice(response), this.#toDanger(danger))
    return Math.max(this.#toBreak(broken), settled)
  }

  after(state: State): State[] {
    const { at, rests, cost } = state
    const found = this.model.cases[at]
    const isOwed = found?.kind === 'one' && this.#isNeeded(at, rests)
    return (found?.costs ?? []).flatMap((price, value) => {
      if (isOwed && price === 0) return []
      const next = rests.map(rest => this.model.diagrams.follow(rest, at, value))
      return [{ ...this.#placed(next, cost + price, at), value, before: state }]
    })
  }

  choices(last: State): Choices {
    const choices = this.model.cases.map(({ costs }) => costs.indexOf(0))
    for (let state = last; state.before; state = state.before) {
      choices[state.before.at] = state.value ?? 0
    }
    return choices
  }

  /** Once somebody is in danger nothing more is needed. */
  #placed(rests: readonly Diagram[], cost: number, after: number): State {
    const { diagrams } = this.model
    const isUrgent = rests[DANGER] === YES
    const kept = isUrgent ? rests.map((rest, n) => (n <= DANGER ? rest : NO)) : rests
    const tops = kept.map(rest => diagrams.top(rest))
    const always = isUrgent ? [] : [...this.#always.keys()].filter(at => at > after)
    return { at: Math.min(...tops, ...always), rests: kept, cost }
  }

  #isNeeded(at: number, rests: readonly Diagram[]): boolean {
    const always = this.#always.get(at)
    if (always !== undefined && rests[always] === YES) return true
    return rests
      .slice(RESPONSE, this.#outputs)
      .some(rest => this.model.diagrams.top(rest) === at)
  }
}
