import type { Diagram, Diagrams } from '../diagram'
import type { Case } from './cases'

/** The value of every case, by its place. */
export type Choices = readonly number[]

/** The leaves to get to. `answering`: every single choice on the way has to be answered. */
type Wanted = { isWanted: (leaf: Diagram) => boolean; answering?: boolean }

/** What it costs at least to get from a node of a diagram to a wanted leaf, values of cases added up. */
export function cheapestRests(
  diagrams: Diagrams,
  cases: readonly Case[],
  diagram: Diagram,
  { isWanted, answering = false }: Wanted
): (rest: Diagram) => number {
  const costs = new Map<Diagram, number>()
  const least = (at: number, children: number[]) => {
    const found = cases[at]
    const isOwed = answering && found?.kind === 'one'
    const ways = children.map((rest, value) => {
      const price = found?.costs[value] ?? 0
      return isOwed && price === 0 ? Infinity : rest + price
    })
    return Math.min(...ways)
  }
  diagrams.fold<number>(
    diagram,
    leaf => (isWanted(leaf) ? 0 : Infinity),
    (at, children, node) => {
      const cost = least(at, children)
      costs.set(node, cost)
      return cost
    }
  )
  return rest => costs.get(rest) ?? (isWanted(rest) ? 0 : Infinity)
}
