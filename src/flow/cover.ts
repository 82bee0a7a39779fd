import { NO, YES, type Diagram, type Diagrams } from './diagram'

/** One requirement on a variable: its value is in one of these groups of values. */
export type Literal = { variable: number; groups: readonly number[] }

/** All of its literals together. */
export type Cube = readonly Literal[]

/** Groups of values per variable; the values of a group are not told apart. */
export type Groups = readonly (readonly (readonly number[])[])[]

type Cover = { cubes: Cube[]; diagram: Diagram }

/**
 * Finds irredundant sums of cubes between two functions
 * (Minato's method, widened to variables of many values).
 */
export class Coverer {
  readonly #done = new Map<string, Cover>()

  constructor(
    private readonly groups: Groups,
    private readonly diagrams: Diagrams
  ) {}

  /** Cubes that together hold wherever `low` does and nowhere outside `up`. */
  cover(low: Diagram, up: Diagram): Cover {
    if (low === NO) return { cubes: [], diagram: NO }
    if (up === YES) return { cubes: [[]], diagram: YES }
    const key = `${low},${up}`
    const made = this.#done.get(key) ?? this.#coverAt(this.#topOf(low, up), low, up)
    this.#done.set(key, made)
    return made
  }

  /** What only some values need is covered first, each cube for all values it fits; then what all share. */
  #coverAt(variable: number, low: Diagram, up: Diagram): Cover {
    const { diagrams } = this
    const lows = this.#byGroup(variable, low).map(parts => diagrams.any(parts))
    const ups = this.#byGroup(variable, up).map(parts => diagrams.all(parts))
    const common = diagrams.all(ups)
    const covered = lows.map((): Diagram => NO)
    const left = (group: number) =>
      diagrams.and(lows[group] ?? NO, diagrams.not(covered[group] ?? NO))
    const cubes = lows.flatMap((_, group) => {
      const special = diagrams.and(left(group), diagrams.not(common))
      return this.cover(special, ups[group] ?? NO).cubes.map(cube => {
        const inner = this.#diagramOf(cube)
        const fits = [...ups.keys()].filter(at => diagrams.implies(inner, ups[at] ?? NO))
        for (const at of fits) covered[at] = diagrams.or(covered[at] ?? NO, inner)
        return [{ variable, groups: fits }, ...cube]
      })
    })
    const rest = this.cover(diagrams.any(lows.map((_, group) => left(group))), common)
    const whole = covered.map(part => diagrams.or(part, rest.diagram))
    return { cubes: [...cubes, ...rest.cubes], diagram: this.#choice(variable, whole) }
  }

  #topOf(low: Diagram, up: Diagram): number {
    return Math.min(this.diagrams.top(low), this.diagrams.top(up))
  }

  #byGroup(variable: number, diagram: Diagram): Diagram[][] {
    return (this.groups[variable] ?? []).map(values =>
      values.map(value => this.diagrams.follow(diagram, variable, value))
    )
  }

  #diagramOf(cube: Cube): Diagram {
    return cube.reduceRight<Diagram>((inner, { variable, groups }) => {
      const own = this.groups[variable] ?? []
      return this.#choice(
        variable,
        own.map((_, group) => (groups.includes(group) ? inner : NO))
      )
    }, YES)
  }

  #choice(variable: number, byGroup: Diagram[]): Diagram {
    const children: Diagram[] = []
    this.groups[variable]?.forEach((values, group) =>
      values.forEach(value => (children[value] = byGroup[group] ?? NO))
    )
    return this.diagrams.choice(variable, children)
  }
}

export function keyOf({ variable, groups }: Literal): string {
  return `${variable}:${groups.join()}`
}
