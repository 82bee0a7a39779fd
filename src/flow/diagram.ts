import { Nodes } from './nodes'
import { Picker } from './picker'

/** A node of a diagram. Equal functions are the same number, so they are compared with `===`. */
export type Diagram = number

export const NO: Diagram = -1
export const YES: Diagram = -2

/** The terminal of the nth outcome; `NO` and `YES` are the first two. */
export function terminal(outcome: number): Diagram {
  return -1 - outcome
}

/** A place where a function looks at a variable. */
export type Node = { variable: number; children: readonly Diagram[] }

/** How many steps of joining are made at most for each node that may be made. */
const WORK = 20

/**
 * Reduced ordered decision diagrams over numbered variables with any number of values each.
 * `sizes` holds the number of values per variable.
 */
export class Diagrams {
  readonly #nodes: Nodes
  readonly #picker: Picker
  #marks = new Int32Array(0)
  #round = 0

  constructor(sizes: readonly number[], limit = Infinity) {
    this.#nodes = new Nodes(limit)
    this.#picker = new Picker(this.#nodes, sizes, WORK * limit)
  }

  /** The function that looks at one variable and goes on with the child of its value. */
  choice(variable: number, children: readonly Diagram[]): Diagram {
    for (const child of children) this.#nodes.push(child)
    return this.#nodes.make(variable, children.length)
  }

  /** The second where the first holds, else the third. */
  pick(test: Diagram, then: Diagram, otherwise: Diagram): Diagram {
    return this.#picker.pick(test, then, otherwise)
  }

  and(a: Diagram, b: Diagram): Diagram {
    return this.pick(a, b, NO)
  }

  or(a: Diagram, b: Diagram): Diagram {
    return this.pick(a, YES, b)
  }

  not(a: Diagram): Diagram {
    return this.pick(a, NO, YES)
  }

  all(parts: readonly Diagram[]): Diagram {
    return this.#lastFirst(parts).reduce((whole, part) => this.and(part, whole), YES)
  }

  any(parts: readonly Diagram[]): Diagram {
    return this.#lastFirst(parts).reduce((whole, part) => this.or(part, whole), NO)
  }

  /** The first where the second does not hold. */
  without(a: Diagram, b: Diagram): Diagram {
    return this.pick(b, NO, a)
  }

  /** Does the second hold wherever the first does? */
  implies(a: Diagram, b: Diagram): boolean {
    return this.pick(a, b, YES) === YES
  }

  /** The variable a function looks at first; Infinity for a terminal. */
  top(diagram: Diagram): number {
    return diagram < 0 ? Infinity : this.#nodes.variable(diagram)
  }

  /** What is left of a function that looks at no earlier variable, once this one has that value. */
  follow(diagram: Diagram, variable: number, value: number): Diagram {
    const isHere = this.#nodes.variable(diagram) === variable
    return isHere ? this.#nodes.child(diagram, value) : diagram
  }

  /** Holds where at least that many of the parts do. Entry n of each round: at least n of those looked at so far. */
  count(parts: readonly Diagram[], atLeast: number): Diagram {
    if (atLeast > parts.length) return NO
    let reached = [YES, ...new Array<Diagram>(atLeast).fill(NO)]
    for (const part of parts) {
      const before = reached
      reached = before.map((same, n) =>
        n === 0 ? YES : this.pick(part, before[n - 1] ?? NO, same)
      )
    }
    return reached[atLeast] ?? NO
  }

  /** What is left of a function once all variables below `end` have these values. */
  after(diagram: Diagram, values: readonly number[], end: number): Diagram {
    let rest = diagram
    for (let at = this.top(rest); at < end; at = this.top(rest)) {
      rest = this.follow(rest, at, values[at] ?? 0)
    }
    return rest
  }

  /** Looks at variables below `end` only; what is left then is replaced by `leaf`. */
  cut(diagram: Diagram, end: number, leaf: (rest: Diagram) => Diagram): Diagram {
    return this.fold<Diagram>(
      diagram,
      leaf,
      (variable, children) => this.choice(variable, children),
      end
    )
  }

  /** What is left of a function when some variables are known to have these values. */
  fix(diagram: Diagram, known: ReadonlyMap<number, number>): Diagram {
    return this.fold<Diagram>(
      diagram,
      rest => rest,
      (variable, children) => {
        const value = known.get(variable)
        return value === undefined
          ? this.choice(variable, children)
          : (children[value] ?? NO)
      },
      Math.max(...known.keys()) + 1
    )
  }

  /** The variables a function depends on. */
  variablesOf(diagram: Diagram): Set<number> {
    return new Set(this.nodesOf(diagram).map(({ variable }) => variable))
  }

  /** Every place where a function looks at a variable, each once. */
  nodesOf(diagram: Diagram): Node[] {
    const nodes: Node[] = []
    this.descend(diagram, (_, variable, children) => nodes.push({ variable, children }))
    return nodes
  }

  /** Every terminal that a function comes to. */
  outcomesOf(diagram: Diagram): Set<Diagram> {
    const ends = new Set<Diagram>()
    this.fold(
      diagram,
      leaf => void ends.add(leaf),
      () => undefined
    )
    return ends
  }

  /** How many nodes were made. */
  get size(): number {
    return this.#nodes.size
  }

  /** Works a value out from the leaves up, each node once; below `end` everything is a leaf. Never recurses. */
  fold<T>(
    diagram: Diagram,
    leaf: (rest: Diagram) => T,
    join: (variable: number, children: T[], node: Diagram) => T,
    end = Infinity
  ): T {
    const made = new Map<Diagram, T>()
    for (const at of this.#reached(diagram, end)) {
      const variable = this.#nodes.variable(at)
      if (at < 0 || variable >= end) made.set(at, leaf(at))
      else {
        const children = this.#nodes.children(at).map(child => made.get(child) as T)
        made.set(at, join(variable, children, at))
      }
    }
    return made.get(diagram) as T
  }

  /** Meets every node, parents before their children. */
  descend(
    diagram: Diagram,
    meet: (node: Diagram, variable: number, children: readonly Diagram[]) => void
  ): void {
    for (const at of this.#reached(diagram, Infinity).reverse()) {
      if (at >= 0) meet(at, this.#nodes.variable(at), this.#nodes.children(at))
    }
  }

  /** What looks at later variables is joined first: it stays as it is below all the rest. */
  #lastFirst(parts: readonly Diagram[]): Diagram[] {
    return [...parts].sort((a, b) => this.#nodes.variable(b) - this.#nodes.variable(a))
  }

  /** What can be reached without going past `end`, children before their parents. */
  #reached(diagram: Diagram, end: number): Diagram[] {
    const ends = new Set<Diagram>()
    const found: Diagram[] = []
    const nodes = this.#nodes
    if (this.#marks.length < nodes.size) this.#marks = new Int32Array(2 * nodes.size)
    const [marks, round] = [this.#marks, ++this.#round]
    const meet = (at: Diagram) => {
      if (at < 0) ends.add(at)
      else if (marks[at] !== round) {
        marks[at] = round
        found.push(at)
      }
    }
    meet(diagram)
    for (let next = 0; next < found.length; next++) {
      const at = found[next] ?? NO
      if (nodes.variable(at) < end) nodes.children(at).forEach(meet)
    }
    return [...ends, ...Int32Array.from(found).sort()]
  }
}
