/** A node of a diagram. Equal functions are the same number, so they are compared with `===`. */
export type Diagram = number

/**
 * Reduced ordered decision diagrams over numbered variables with any number of values each.
 * Terminals are the negative numbers; `NO` and `YES` are the two truth values.
 */
export type Diagrams = {
  /** The function that looks at one variable and goes on with the child of its value. */
  choice: (variable: number, children: readonly Diagram[]) => Diagram
  pick: (test: Diagram, then: Diagram, otherwise: Diagram) => Diagram
  and: (a: Diagram, b: Diagram) => Diagram
  /** Does the second hold wherever the first does? */
  implies: (a: Diagram, b: Diagram) => boolean
  or: (a: Diagram, b: Diagram) => Diagram
  not: (a: Diagram) => Diagram
  /** The variable a function looks at first; Infinity for a terminal. */
  top: (diagram: Diagram) => number
  /** What is left of a function that looks at no earlier variable, once this one has that value. */
  follow: (diagram: Diagram, variable: number, value: number) => Diagram
  /** The variables a function depends on. */
  variablesOf: (diagram: Diagram) => Set<number>
  /** Looks at variables below `end` only; what is left then is replaced by `leaf`. */
  cut: (diagram: Diagram, end: number, leaf: (rest: Diagram) => Diagram) => Diagram
}

export const NO: Diagram = -1
export const YES: Diagram = -2

/** The terminal of the nth outcome. */
export function terminal(outcome: number): Diagram {
  return -1 - outcome
}

const TERMINALS = 1024
const SPAN = 2 ** 26

export function createDiagrams(sizes: readonly number[]): Diagrams {
  const nodes: { variable: number; children: readonly Diagram[] }[] = []
  const unique = new Map<string, Diagram>()
  const picked = new Map<number, Map<Diagram, Diagram>>()

  const top = (diagram: Diagram): number => nodes[diagram]?.variable ?? Infinity

  function choice(variable: number, children: readonly Diagram[]): Diagram {
    const [first] = children
    if (first !== undefined && children.every(child => child === first)) return first
    const key = `${variable}:${children.join()}`
    const known = unique.get(key)
    if (known !== undefined) return known
    unique.set(key, nodes.length)
    return nodes.push({ variable, children }) - 1
  }

  function follow(diagram: Diagram, variable: number, value: number): Diagram {
    const node = nodes[diagram]
    return node?.variable === variable ? (node.children[value] ?? NO) : diagram
  }

  function pick(test: Diagram, then: Diagram, otherwise: Diagram): Diagram {
    if (test === YES || then === otherwise) return then
    if (test === NO) return otherwise
    if (then === YES && otherwise === NO) return test
    const done = picksOf(test, then)
    const known = done.get(otherwise)
    if (known !== undefined) return known
    const variable = Math.min(top(test), top(then), top(otherwise))
    const children: Diagram[] = []
    for (let value = 0; value < (sizes[variable] ?? 0); value++) {
      children.push(
        pick(
          follow(test, variable, value),
          follow(then, variable, value),
          follow(otherwise, variable, value)
        )
      )
    }
    const made = choice(variable, children)
    done.set(otherwise, made)
    return made
  }

  /** Numbers make quicker keys than text; terminals are few and nodes stay below the span. */
  function picksOf(test: Diagram, then: Diagram): Map<Diagram, Diagram> {
    const key = (test + TERMINALS) * SPAN + then + TERMINALS
    const done = picked.get(key) ?? new Map<Diagram, Diagram>()
    picked.set(key, done)
    return done
  }

  function cut(diagram: Diagram, end: number, leaf: (rest: Diagram) => Diagram): Diagram {
    const done = new Map<Diagram, Diagram>()
    const visit = (node: Diagram): Diagram => {
      if (top(node) >= end) return leaf(node)
      const known = done.get(node)
      if (known !== undefined) return known
      const variable = top(node)
      const made = choice(variable, (nodes[node]?.children ?? []).map(visit))
      done.set(node, made)
      return made
    }
    return visit(diagram)
  }

  function variablesOf(diagram: Diagram): Set<number> {
    const seen = new Set<Diagram>()
    const visit = (node: Diagram) => {
      if (node < 0 || seen.has(node)) return
      seen.add(node)
      nodes[node]?.children.forEach(visit)
    }
    visit(diagram)
    return new Set([...seen].map(top))
  }

  return {
    choice,
    pick,
    top,
    follow,
    cut,
    variablesOf,
    and: (a, b) => pick(a, b, NO),
    implies: (a, b) => pick(a, b, YES) === YES,
    or: (a, b) => pick(a, YES, b),
    not: a => pick(a, NO, YES)
  }
}
