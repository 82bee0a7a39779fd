import { keyOf, type Cube, type Literal } from './cover'
import type { Condition } from './schema'
import { allOf, anyOf } from './simplify'

/** Writes a sum of cubes as a condition, taking out what many cubes have in common. */
export function factor(
  cubes: readonly Cube[],
  wordingOf: (literal: Literal) => Condition
): Condition {
  const best = mostCommon(cubes)
  if (!best) return anyOf(cubes.map(cube => allOf(cube.map(wordingOf))))
  const isBest = (literal: Literal) => keyOf(literal) === keyOf(best)
  const inside = cubes.filter(cube => cube.some(isBest))
  const outside = cubes.filter(cube => !cube.some(isBest))
  const quotient = inside.map(cube => cube.filter(literal => !isBest(literal)))
  return anyOf([
    allOf([wordingOf(best), factor(quotient, wordingOf)]),
    factor(outside, wordingOf)
  ])
}

function mostCommon(cubes: readonly Cube[]): Literal | undefined {
  const counts = new Map<string, { literal: Literal; count: number }>()
  for (const literal of cubes.flat()) {
    const entry = counts.get(keyOf(literal)) ?? { literal, count: 0 }
    counts.set(keyOf(literal), { literal, count: entry.count + 1 })
  }
  const [best] = [...counts.values()].sort((a, b) => b.count - a.count)
  return best && best.count > 1 ? best.literal : undefined
}
