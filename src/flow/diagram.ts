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
  or: (a: Diagram, b: Diagram) => Diagram
  not: (a: Diagram) => Diagram
  /** The variable a function looks at first; Infinity for a terminal. */
  top: (diagram: Diagram) => number
  /** The children of a function as if it looked at `variable` first. */
  split: (diagram: Diagram, variable: number) => readonly Diagram[]
  /** Looks at variables below `end` only; what is left then is replaced by `leaf`. */
  cut: (diagram: Diagram, end: number, leaf: (rest: Diagram) => Diagram) => Diagram
}

export const NO: Diagram = -1
export const YES: Diagram = -2

/** The terminal of the nth outcome. */
export function terminal(outcome: number): Diagram {
  return -1 - outcome
}

export function createDiagrams(sizes: readonly number[]): Diagrams {
  const nodes: { variable: number; children: readonly Diagram[] }[] = []
  const unique = new Map<string, Diagram>()
  const picked = new Map<string, Diagram>()

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

  function split(diagram: Diagram, variable: number): readonly Diagram[] {
    const node = nodes[diagram]
    if (node?.variable === variable) return node.children
    return new Array<Diagram>(sizes[variable] ?? 0).fill(diagram)
  }

  function pick(test: Diagram, then: Diagram, otherwise: Diagram): Diagram {
    if (test === YES || then === otherwise) return then
    if (test === NO) return otherwise
    if (then === YES && otherwise === NO) return test
    const key = `${test},${then},${otherwise}`
    const known = picked.get(key)
    if (known !== undefined) return known
    const variable = Math.min(top(test), top(then), top(otherwise))
    const [tests, thens, others] = [test, then, otherwise].map(part =>
      split(part, variable)
    )
    const made = choice(
      variable,
      (tests ?? []).map((part, value) =>
        pick(part, thens?.[value] ?? NO, others?.[value] ?? NO)
      )
    )
    picked.set(key, made)
    return made
  }

  function cut(diagram: Diagram, end: number, leaf: (rest: Diagram) => Diagram): Diagram {
    const done = new Map<Diagram, Diagram>()
    const visit = (node: Diagram): Diagram => {
      if (top(node) >= end) return leaf(node)
      const known = done.get(node)
      if (known !== undefined) return known
      const variable = top(node)
      const made = choice(variable, split(node, variable).map(visit))
      done.set(node, made)
      return made
    }
    return visit(diagram)
  }

  return {
    choice,
    pick,
    top,
    split,
    cut,
    and: (a, b) => pick(a, b, NO),
    or: (a, b) => pick(a, YES, b),
    not: a => pick(a, NO, YES)
  }
}
