import { YES, type Diagram, type Diagrams } from '../diagram'
import type { Case } from './cases'

/** The value of every case, by its place. */
export type Choices = readonly number[]

type Way = { cost: number; at?: number; value?: number; rest?: Way }

/** The cheapest choices for which a diagram holds; one that never holds has none. */
export function cheapest(
  diagrams: Diagrams,
  cases: readonly Case[],
  diagram: Diagram
): { cost: number; choices: Choices } | undefined {
  const best = diagrams.fold<Way>(
    diagram,
    leaf => ({ cost: leaf === YES ? 0 : Infinity }),
    (at, children) => cheapestOf(at, children, cases[at]?.costs ?? [])
  )
  if (best.cost === Infinity) return undefined
  const choices = cases.map(free)
  for (let way: Way | undefined = best; way; way = way.rest) {
    if (way.at !== undefined && way.value !== undefined) choices[way.at] = way.value
  }
  return { cost: best.cost, choices }
}

/** The value that costs nothing. */
function free({ costs }: Case): number {
  return costs.indexOf(0)
}

function cheapestOf(at: number, children: readonly Way[], costs: number[]): Way {
  return children.reduce<Way>(
    (best, rest, value) => {
      const cost = rest.cost + (costs[value] ?? 0)
      return cost < best.cost ? { cost, at, value, rest } : best
    },
    { cost: Infinity }
  )
}
