import { YES, type Diagram, type Diagrams } from '../diagram'
import { TooLarge } from '../nodes'
import type { Case } from './cases'
import type { Choices } from './cheapest'
import { cheapestRests } from './cheapest'
import { Heap } from './heap'
import type { Model } from './model'
import { Needs } from './needs'

/**
 * A half-made case: what is left of what is looked for, and of the needs of each flow. `at` is the next variable one
 * of them looks at.
 */
type State = {
  at: number
  wanted: Diagram
  needs: readonly (readonly Diagram[])[]
  cost: number
  value?: number
  before?: State
}

/**
 * The cheapest case of a diagram that staff can meet in every one of the flows, all drawn over the same cases: every
 * single choice that is needed was answered. Looks at no more than `limit` half-made cases, else throws `TooLarge`.
 */
export function cheapestMet(
  models: readonly [Model, ...Model[]],
  wanted: Diagram,
  limit: number
): Choices | undefined {
  const search = new Search(models, wanted)
  const open = new Heap<State>()
  const seen = new Set<string>()
  const push = (state: State) => {
    const least = search.leastFrom(state)
    if (least < Infinity) open.push(state, state.cost + least)
  }
  push(search.start())
  for (let state = open.pop(); state; state = open.pop()) {
    const key = `${state.at} ${state.wanted} ${state.needs.join()}`
    if (seen.has(key)) continue
    seen.add(key)
    if (seen.size > limit) throw new TooLarge()
    if (state.at === Infinity) return search.choices(state)
    search.after(state).reverse().forEach(push)
  }
  return undefined
}

class Search {
  readonly #cases: readonly Case[]
  readonly #diagrams: Diagrams
  readonly #needs: readonly Needs[]
  readonly #toWanted: (rest: Diagram) => number

  constructor(
    models: readonly [Model, ...Model[]],
    private readonly wanted: Diagram
  ) {
    this.#cases = models[0].cases
    this.#diagrams = models[0].diagrams
    this.#needs = models.map(model => new Needs(model))
    this.#toWanted = cheapestRests(this.#diagrams, this.#cases, wanted, {
      isWanted: leaf => leaf === YES
    })
  }

  start(): State {
    const needs = this.#needs.map(({ start }) => start)
    return this.#placed({ wanted: this.wanted, needs, cost: 0 }, -1)
  }

  /** Never more than what the rest of the case will cost. */
  leastFrom({ wanted, needs }: State): number {
    const settled = needs.map((rests, n) => this.#needs[n]?.leastFrom(rests) ?? 0)
    return Math.max(this.#toWanted(wanted), ...settled)
  }

  after(state: State): State[] {
    const { at, wanted, needs, cost } = state
    return (this.#cases[at]?.costs ?? []).flatMap((price, value) => {
      if (needs.some((rests, n) => this.#needs[n]?.leavesOpen(at, value, rests)))
        return []
      const follow = (rest: Diagram) => this.#diagrams.follow(rest, at, value)
      const next = {
        wanted: follow(wanted),
        needs: needs.map(rests => rests.map(follow)),
        cost: cost + price
      }
      return [{ ...this.#placed(next, at), value, before: state }]
    })
  }

  choices(last: State): Choices {
    const choices = this.#cases.map(({ costs }) => costs.indexOf(0))
    for (let state = last; state.before; state = state.before) {
      choices[state.before.at] = state.value ?? 0
    }
    return choices
  }

  #placed(state: Omit<State, 'at'>, after: number): State {
    const needs = state.needs.map((rests, n) => this.#needs[n]?.settled(rests) ?? rests)
    const next = needs.map((rests, n) => this.#needs[n]?.next(rests, after) ?? Infinity)
    return { ...state, needs, at: Math.min(this.#diagrams.top(state.wanted), ...next) }
  }
}
