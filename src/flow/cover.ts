import { NO, YES, type Diagram, type Diagrams } from './diagram'

/** One requirement on a variable: its value is in one of these groups of values. */
export type Literal = { variable: number; groups: readonly number[] }

/** All of its literals together. */
export type Cube = readonly Literal[]

type Cover = { cubes: Cube[]; diagram: Diagram }

/** Groups of values per variable; the values of a group are not told apart. */
export type Groups = readonly (readonly (readonly number[])[])[]

/**
 * Finds irredundant sums of cubes that hold wherever `low` does and nowhere outside `up`
 * (Minato's method, widened to variables of many values).
 */
export function covererOf(
  groups: Groups,
  diagrams: Diagrams
): (low: Diagram, up: Diagram) => Cube[] {
  const { and, or, not, top, follow, choice, implies } = diagrams
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
    const at = (diagram: Diagram) => (value: number) => follow(diagram, variable, value)
    const lows = members.map(values => values.map(at(low)).reduce(or, NO))
    const ups = members.map(values => values.map(at(up)).reduce(and, YES))
    const common = ups.reduce(and, YES)
    const covered = members.map((): Diagram => NO)
    const left = (group: number) => and(lows[group] ?? NO, not(covered[group] ?? NO))
    const cubes = members.flatMap((_, group) =>
      cover(and(left(group), not(common)), ups[group] ?? NO).cubes.map(cube => {
        const inner = diagramOf(cube)
        const where = [...members.keys()].filter(other =>
          implies(inner, ups[other] ?? NO)
        )
        for (const other of where) covered[other] = or(covered[other] ?? NO, inner)
        return [{ variable, groups: where }, ...cube]
      })
    )
    const rest = cover(members.map((_, group) => left(group)).reduce(or, NO), common)
    const children = covered.map(part => or(part, rest.diagram))
    return { cubes: [...cubes, ...rest.cubes], diagram: byGroup(variable, children) }
  }

  function diagramOf(cube: Cube): Diagram {
    return cube.reduceRight<Diagram>((inner, { variable, groups: chosen }) => {
      const children = (groups[variable] ?? []).map((_, group) =>
        chosen.includes(group) ? inner : NO
      )
      return byGroup(variable, children)
    }, YES)
  }

  function byGroup(variable: number, byMember: Diagram[]): Diagram {
    const children: Diagram[] = []
    groups[variable]?.forEach((values, group) =>
      values.forEach(value => (children[value] = byMember[group] ?? NO))
    )
    return choice(variable, children)
  }

  return (low, up) => cover(low, up).cubes
}

export function keyOf({ variable, groups }: Literal): string {
  return `${variable}:${groups.join()}`
}
