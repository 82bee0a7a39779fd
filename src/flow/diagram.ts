/** A node of a diagram. Equal functions are the same number, so they are compared with `===`. */
export type Diagram = number

export const NO: Diagram = -1
export const YES: Diagram = -2

/** The terminal of the nth outcome; `NO` and `YES` are the first two. */
export function terminal(outcome: number): Diagram {
  return -1 - outcome
}

/** How many results of `pick` are kept; a newer one may take the place of an older. */
const PICKS = 2 ** 16

/** More nodes were needed than were allowed. */
export class TooLarge extends Error {}

type Node = { variable: number; children: readonly Diagram[] }

/**
 * Reduced ordered decision diagrams over numbered variables with any number of values each.
 * `sizes` holds the number of values per variable.
 */
export class Diagrams {
  readonly #nodes: Node[] = []
  readonly #unique = new Map<number, Diagram[]>()
  readonly #picked = new Int32Array(4 * PICKS)

  constructor(
    private readonly sizes: readonly number[],
    private readonly limit = Infinity
  ) {}

  /** The function that looks at one variable and goes on with the child of its value. */
  choice(variable: number, children: readonly Diagram[]): Diagram {
    const [first] = children
    if (first !== undefined && children.every(child => child === first)) return first
    const key = children.reduce(mix, variable)
    const alike = this.#unique.get(key) ?? []
    const known = alike.find(node => this.#isNode(node, variable, children))
    if (known !== undefined) return known
    if (this.#nodes.length >= this.limit) throw new TooLarge()
    const made = this.#nodes.push({ variable, children }) - 1
    this.#unique.set(key, [...alike, made])
    return made
  }

  /** The second where the first holds, else the third. */
  pick(test: Diagram, then: Diagram, otherwise: Diagram): Diagram {
    if (test === YES || then === otherwise) return then
    if (test === NO) return otherwise
    if (then === YES && otherwise === NO) return test
    const slot = 4 * (mix(mix(test, then), otherwise) & (PICKS - 1))
    const picked = this.#picked
    const isKept =
      picked[slot] === test && picked[slot + 1] === then && picked[slot + 2] === otherwise
    if (isKept) return picked[slot + 3] ?? NO
    const top = Math.min(this.top(test), this.top(then), this.top(otherwise))
    const made = this.#pickAt(top, test, then, otherwise)
    picked.set([test, then, otherwise, made], slot)
    return made
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
    return parts.reduce((whole, part) => this.and(whole, part), YES)
  }

  any(parts: readonly Diagram[]): Diagram {
    return parts.reduce((whole, part) => this.or(whole, part), NO)
  }

  /** Does the second hold wherever the first does? */
  implies(a: Diagram, b: Diagram): boolean {
    return this.pick(a, b, YES) === YES
  }

  /** The variable a function looks at first; Infinity for a terminal. */
  top(diagram: Diagram): number {
    return this.#nodes[diagram]?.variable ?? Infinity
  }

  /** What is left of a function that looks at no earlier variable, once this one has that value. */
  follow(diagram: Diagram, variable: number, value: number): Diagram {
    const node = this.#nodes[diagram]
    return node?.variable === variable ? (node.children[value] ?? NO) : diagram
  }

  /** Holds where at least that many of the parts do. Entry n of each round: at least n of those looked at so far. */
  count(parts: readonly Diagram[], atLeast: number): Diagram {
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

  /** The function with one variable held at a value. */
  fix(diagram: Diagram, variable: number, value: number): Diagram {
    return this.fold<Diagram>(
      diagram,
      rest => this.follow(rest, variable, value),
      (at, children) => this.choice(at, children),
      variable
    )
  }

  /** The variables a function depends on. */
  variablesOf(diagram: Diagram): Set<number> {
    const variables = new Set<number>()
    this.fold(
      diagram,
      () => undefined,
      variable => void variables.add(variable)
    )
    return variables
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
      const node = this.#nodes[at]
      const isLeaf = !node || node.variable >= end
      const children = isLeaf ? [] : node.children.map(child => made.get(child) as T)
      made.set(at, isLeaf ? leaf(at) : join(node.variable, children, at))
    }
    return made.get(diagram) as T
  }

  /** Meets every node, parents before their children. */
  descend(
    diagram: Diagram,
    meet: (node: Diagram, variable: number, children: readonly Diagram[]) => void
  ): void {
    for (const at of this.#reached(diagram, Infinity).reverse()) {
      const node = this.#nodes[at]
      if (node) meet(at, node.variable, node.children)
    }
  }

  /** What can be reached without going past `end`, children before their parents. */
  #reached(diagram: Diagram, end: number): Diagram[] {
    const seen = new Set([diagram])
    for (const at of seen) {
      const node = this.#nodes[at]
      if (node && node.variable < end) node.children.forEach(child => seen.add(child))
    }
    return [...seen].sort((a, b) => a - b)
  }

  #pickAt(variable: number, test: Diagram, then: Diagram, otherwise: Diagram): Diagram {
    const children: Diagram[] = []
    for (let value = 0; value < (this.sizes[variable] ?? 0); value++) {
      children.push(
        this.pick(
          this.follow(test, variable, value),
          this.follow(then, variable, value),
          this.follow(otherwise, variable, value)
        )
      )
    }
    return this.choice(variable, children)
  }

  #isNode(diagram: Diagram, variable: number, children: readonly Diagram[]): boolean {
    const node = this.#nodes[diagram]
    return (
      node?.variable === variable &&
      node.children.every((child, value) => child === children[value])
    )
  }
}

/** Scatters two numbers over the whole numbers of 32 bits. */
function mix(a: number, b: number): number {
  return (Math.imul(a, 0x9e3779b1) ^ Math.imul(b + (a >>> 15), 0x85ebca6b)) | 0
}
