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

export type Node = { variable: number; children: readonly Diagram[] }

/**
 * Reduced ordered decision diagrams over numbered variables with any number of values each.
 * `sizes` holds the number of values per variable.
 */
export class Diagrams {
  readonly #nodes: Node[] = []
  readonly #unique = new Map<number, Diagram[]>()
  readonly #picked = new Int32Array(4 * PICKS)

  constructor(private readonly sizes: readonly number[]) {}

  /** The function that looks at one variable and goes on with the child of its value. */
  choice(variable: number, children: readonly Diagram[]): Diagram {
    const [first] = children
    if (first !== undefined && children.every(child => child === first)) return first
    const key = children.reduce(mix, variable)
    const alike = this.#unique.get(key) ?? []
    const known = alike.find(node => this.#isNode(node, variable, children))
    if (known !== undefined) return known
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

  /** Looks at variables below `end` only; what is left then is replaced by `leaf`. */
  cut(diagram: Diagram, end: number, leaf: (rest: Diagram) => Diagram): Diagram {
    const done = new Map<Diagram, Diagram>()
    const visit = (at: Diagram): Diagram => {
      const node = this.#nodes[at]
      if (!node || node.variable >= end) return leaf(at)
      const made = done.get(at) ?? this.choice(node.variable, node.children.map(visit))
      done.set(at, made)
      return made
    }
    return visit(diagram)
  }

  /** What is left of a function when some variables are known to have these values. */
  fix(diagram: Diagram, known: ReadonlyMap<number, number>): Diagram {
    const done = new Map<Diagram, Diagram>()
    const visit = (at: Diagram): Diagram => {
      const node = this.#nodes[at]
      if (!node) return at
      const value = known.get(node.variable)
      const made =
        done.get(at) ??
        (value === undefined
          ? this.choice(node.variable, node.children.map(visit))
          : visit(node.children[value] ?? NO))
      done.set(at, made)
      return made
    }
    return visit(diagram)
  }

  /** The variables a function depends on. */
  variablesOf(diagram: Diagram): Set<number> {
    return new Set(this.nodesOf(diagram).map(({ variable }) => variable))
  }

  /** Every place where a function looks at a variable, each once. */
  nodesOf(diagram: Diagram): Node[] {
    const seen = new Map<Diagram, Node>()
    const visit = (at: Diagram) => {
      const node = this.#nodes[at]
      if (!node || seen.has(at)) return
      seen.set(at, node)
      node.children.forEach(visit)
    }
    visit(diagram)
    return [...seen.values()]
  }

  /** Every terminal that a function comes to. */
  outcomesOf(diagram: Diagram): Set<Diagram> {
    if (diagram < 0) return new Set([diagram])
    const ends = this.nodesOf(diagram).flatMap(({ children }) => children)
    return new Set(ends.filter(child => child < 0))
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
