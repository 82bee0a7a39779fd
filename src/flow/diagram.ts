/** A node of a diagram. Equal functions are the same number, so they are compared with `===`. */
export type Diagram = number

export const NO: Diagram = -1
export const YES: Diagram = -2

/** The terminal of the nth outcome; `NO` and `YES` are the first two. */
export function terminal(outcome: number): Diagram {
  return -1 - outcome
}

/** Terminals are few and nodes stay below the span, so two of them make one number. */
const TERMINALS = 1024
const SPAN = 2 ** 26

type Node = { variable: number; children: readonly Diagram[] }

/**
 * Reduced ordered decision diagrams over numbered variables with any number of values each.
 * `sizes` holds the number of values per variable.
 */
export class Diagrams {
  readonly #nodes: Node[] = []
  readonly #unique = new Map<string, Diagram>()
  readonly #picked = new Map<number, Map<Diagram, Diagram>>()

  constructor(private readonly sizes: readonly number[]) {}

  /** The function that looks at one variable and goes on with the child of its value. */
  choice(variable: number, children: readonly Diagram[]): Diagram {
    const [first] = children
    if (first !== undefined && children.every(child => child === first)) return first
    const key = `${variable}:${children.join()}`
    const known = this.#unique.get(key)
    if (known !== undefined) return known
    this.#unique.set(key, this.#nodes.length)
    return this.#nodes.push({ variable, children }) - 1
  }

  /** The second where the first holds, else the third. */
  pick(test: Diagram, then: Diagram, otherwise: Diagram): Diagram {
    if (test === YES || then === otherwise) return then
    if (test === NO) return otherwise
    if (then === YES && otherwise === NO) return test
    const done = this.#picksOf(test, then)
    const known = done.get(otherwise)
    if (known !== undefined) return known
    const made = this.#pickAt(
      Math.min(this.top(test), this.top(then), this.top(otherwise)),
      test,
      then,
      otherwise
    )
    done.set(otherwise, made)
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

  /** The variables a function depends on. */
  variablesOf(diagram: Diagram): Set<number> {
    const seen = new Set<Diagram>()
    const visit = (at: Diagram) => {
      const node = this.#nodes[at]
      if (!node || seen.has(at)) return
      seen.add(at)
      node.children.forEach(visit)
    }
    visit(diagram)
    return new Set([...seen].map(at => this.top(at)))
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

  #picksOf(test: Diagram, then: Diagram): Map<Diagram, Diagram> {
    const key = (test + TERMINALS) * SPAN + then + TERMINALS
    const done = this.#picked.get(key) ?? new Map<Diagram, Diagram>()
    this.#picked.set(key, done)
    return done
  }
}
