import { NO, YES, type Diagram, type Diagrams } from './diagram'

/** One requirement on a variable: its value is in one of these groups of values. */
export type Literal = { variable: number; groups: readonly number[] }

/** All of its literals together. */
export type Cube = readonly Literal[]

type Cover = { cubes: Cube[]; diagram: Diagram }

/**
 * An irredundant sum of cubes that holds wherever `lower` does and nowhere outside `upper`
 * (Minato's method, widened to variables of many values). Values of a group are not told apart.
 */
export function coverOf(
  lower: Diagram,
  upper: Diagram,
  groups: readonly (readonly number[][])[],
  diagrams: Diagrams
): Cube[] {
  const { and, or, not, top, split, choice } = diagrams
  const done = new Map<string, Cover>()

  function cover(low: Diagram, up: Diagram): Cover {
    if (low === NO) return { cubes: [], diagram: NO }
    if (up === YES) return { cubes: [[]], diagram: YES }
    const key = `${low},${up}`
    const known = done.get(key)
    if (known) return known
    const made = coverAt(Math.min(top(low), top(up)), low, up)
    done.set(key, made)
    return made
  }

  function coverAt(variable: number, low: Diagram, up: Diagram): Cover {
    const members = groups[variable] ?? []
    const of = (diagram: Diagram, join: typeof and, start: Diagram) =>
      members.map(values =>
        values.map(value => split(diagram, variable)[value] ?? NO).reduce(join, start)
      )
    const lows = of(low, or, NO)
    const ups = of(up, and, YES)
    const common = ups.reduce(and, YES)
    const covered = members.map((): Diagram => NO)
    const left = (group: number) => and(lows[group] ?? NO, not(covered[group] ?? NO))
    const cubes = members.flatMap((_, group) =>
      cover(and(left(group), not(common)), ups[group] ?? NO).cubes.map(cube => {
        const inner = diagramOf(cube)
        const where = [...members.keys()].filter(
          other => and(inner, not(ups[other] ?? NO)) === NO
        )
        for (const other of where) covered[other] = or(covered[other] ?? NO, inner)
        return [{ variable, groups: where }, ...cube]
      })
    )
    const rest = cover(members.map((_, group) => left(group)).reduce(or, NO), common)
    const children = new Array<Diagram>(members.flat().length).fill(NO)
    members.forEach((values, group) =>
      values.forEach(value => (children[value] = or(covered[group] ?? NO, rest.diagram)))
    )
    return { cubes: [...cubes, ...rest.cubes], diagram: choice(variable, children) }
  }

  function diagramOf(cube: Cube): Diagram {
    return cube.reduceRight<Diagram>((inner, { variable, groups: chosen }) => {
      const members = groups[variable] ?? []
      const children = new Array<Diagram>(members.flat().length).fill(NO)
      chosen.forEach(group => members[group]?.forEach(value => (children[value] = inner)))
      return choice(variable, children)
    }, YES)
  }

  return cover(lower, upper).cubes
}
