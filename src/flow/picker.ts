import { mix, TooLarge, type Nodes } from './nodes'

const NO = -1
const YES = -2

/** How many results are kept at first, and at most; a newer one may take the place of an older. */
const KEPT = 2 ** 14
const MOST_KEPT = 2 ** 20

/** Not worked out yet. */
const OPEN = -(2 ** 31)

/** What one step of the work is about: three functions, the variable they are split by and the next of its values. */
const STEP = 5

/**
 * Joins functions value by value, without recursion: a flow may have thousands of variables. More than so many steps
 * throw `TooLarge`.
 */
export class Picker {
  #kept = new Int32Array(4 * KEPT)
  #steps = new Int32Array(STEP * 64)
  #made = new Int32Array(256)

  constructor(
    private readonly nodes: Nodes,
    private readonly sizes: readonly number[],
    private stepsLeft: number
  ) {}

  /** The second where the first holds, else the third. */
  pick(test: number, then: number, otherwise: number): number {
    const known = this.#known(test, then, otherwise)
    if (known !== OPEN) return known
    const { nodes, sizes } = this
    let depth = 0
    let count = 0
    this.#begin(0, test, then, otherwise)
    while (depth >= 0) {
      const steps = this.#steps
      const base = STEP * depth
      const [a, b, c] = [steps[base] ?? 0, steps[base + 1] ?? 0, steps[base + 2] ?? 0]
      const variable = steps[base + 3] ?? 0
      const value = steps[base + 4] ?? 0
      const size = sizes[variable] ?? 0
      if (value < size) {
        steps[base + 4] = value + 1
        const x = nodes.variable(a) === variable ? nodes.child(a, value) : a
        const y = nodes.variable(b) === variable ? nodes.child(b, value) : b
        const z = nodes.variable(c) === variable ? nodes.child(c, value) : c
        const part = this.#known(x, y, z)
        if (part === OPEN) this.#begin(++depth, x, y, z)
        else this.#put(count++, part)
      } else {
        const made = nodes.make(variable, this.#made, count - size, count)
        this.#keep(a, b, c, made)
        count -= size
        this.#put(count++, made)
        depth -= 1
      }
    }
    return this.#made[0] ?? NO
  }

  #known(test: number, then: number, otherwise: number): number {
    if (test === YES || then === otherwise) return then
    if (test === NO) return otherwise
    if (then === YES && otherwise === NO) return test
    const slot = this.#slot(test, then, otherwise)
    const kept = this.#kept
    const isKept =
      kept[slot] === test && kept[slot + 1] === then && kept[slot + 2] === otherwise
    return isKept ? (kept[slot + 3] ?? NO) : OPEN
  }

  #keep(test: number, then: number, otherwise: number, made: number): void {
    if (this.#kept.length < 4 * Math.min(this.nodes.size, MOST_KEPT)) {
      this.#kept = new Int32Array(2 * this.#kept.length)
    }
    const slot = this.#slot(test, then, otherwise)
    this.#kept[slot] = test
    this.#kept[slot + 1] = then
    this.#kept[slot + 2] = otherwise
    this.#kept[slot + 3] = made
  }

  #slot(test: number, then: number, otherwise: number): number {
    return 4 * (mix(mix(test, then), otherwise) & (this.#kept.length / 4 - 1))
  }

  #begin(depth: number, test: number, then: number, otherwise: number): void {
    if (--this.stepsLeft < 0) throw new TooLarge()
    const { nodes } = this
    const base = STEP * depth
    if (base + STEP > this.#steps.length) this.#steps = longer(this.#steps)
    this.#steps[base] = test
    this.#steps[base + 1] = then
    this.#steps[base + 2] = otherwise
    this.#steps[base + 3] = Math.min(
      nodes.variable(test),
      nodes.variable(then),
      nodes.variable(otherwise)
    )
    this.#steps[base + 4] = 0
  }

  #put(place: number, made: number): void {
    if (place >= this.#made.length) this.#made = longer(this.#made)
    this.#made[place] = made
  }
}

function longer(list: Int32Array): Int32Array<ArrayBuffer> {
  const doubled = new Int32Array(2 * list.length)
  doubled.set(list)
  return doubled
}
