import { doubled, mix, TooLarge, type Nodes } from './nodes'

const NO = -1
const YES = -2

/** How many results are kept at first, and at most; a newer one may take the place of an older. */
const KEPT = 2 ** 14
const MOST_KEPT = 2 ** 20

/** Not worked out yet. */
const OPEN = -(2 ** 31)

/** What one step of the work is about: three functions, the variable they are split by and the next of its values. */
const STEP = 5
const VARIABLE = 3
const VALUE = 4

/**
 * Joins functions value by value, without recursion: a flow may have thousands of variables. More than so many steps
 * throw `TooLarge`.
 */
export class Picker {
  #kept = new Int32Array(4 * KEPT)
  #steps = new Int32Array(STEP * 64)
  /** Where the step under way begins; below 0 when all is done. */
  #step = -STEP

  constructor(
    private readonly nodes: Nodes,
    private readonly sizes: readonly number[],
    private stepsLeft: number
  ) {}

  /** The second where the first holds, else the third. */
  pick(test: number, then: number, otherwise: number): number {
    const known = this.#known(test, then, otherwise)
    if (known !== OPEN) return known
    this.#step = -STEP
    this.#begin(test, then, otherwise)
    while (this.#step >= 0) this.#goOn()
    return this.nodes.pop()
  }

  #goOn(): void {
    const [variable, value] = [this.#part(VARIABLE), this.#part(VALUE)]
    const size = this.sizes[variable] ?? 0
    if (value < size) this.#split(variable, value)
    else this.#close(variable, size)
  }

  #split(variable: number, value: number): void {
    this.#steps[this.#step + VALUE] = value + 1
    const test = this.#follow(0, variable, value)
    const then = this.#follow(1, variable, value)
    const otherwise = this.#follow(2, variable, value)
    const known = this.#known(test, then, otherwise)
    if (known === OPEN) this.#begin(test, then, otherwise)
    else this.nodes.push(known)
  }

  #close(variable: number, size: number): void {
    const made = this.nodes.make(variable, size)
    this.#keep(made)
    this.nodes.push(made)
    this.#step -= STEP
  }

  #follow(part: number, variable: number, value: number): number {
    const { nodes } = this
    const node = this.#part(part)
    return nodes.variable(node) === variable ? nodes.child(node, value) : node
  }

  #part(part: number): number {
    return this.#steps[this.#step + part] ?? 0
  }

  #begin(test: number, then: number, otherwise: number): void {
    if (--this.stepsLeft < 0) throw new TooLarge()
    const { nodes } = this
    this.#step += STEP
    const base = this.#step
    if (base + STEP > this.#steps.length) this.#steps = doubled(this.#steps)
    this.#steps[base] = test
    this.#steps[base + 1] = then
    this.#steps[base + 2] = otherwise
    this.#steps[base + VARIABLE] = Math.min(
      nodes.variable(test),
      nodes.variable(then),
      nodes.variable(otherwise)
    )
    this.#steps[base + VALUE] = 0
  }

  #known(test: number, then: number, otherwise: number): number {
    if (test === YES || then === otherwise) return then
    if (test === NO) return otherwise
    if (then === YES && otherwise === NO) return test
    return this.#remembered(test, then, otherwise)
  }

  #remembered(test: number, then: number, otherwise: number): number {
    const slot = this.#slot(test, then, otherwise)
    const kept = this.#kept
    const isKept =
      kept[slot] === test && kept[slot + 1] === then && kept[slot + 2] === otherwise
    return isKept ? (kept[slot + 3] ?? NO) : OPEN
  }

  /** What came of the step under way. */
  #keep(made: number): void {
    if (this.#kept.length < 4 * Math.min(this.nodes.size, MOST_KEPT)) {
      this.#kept = new Int32Array(2 * this.#kept.length)
    }
    const slot = this.#slot(this.#part(0), this.#part(1), this.#part(2))
    for (let part = 0; part < 3; part++) this.#kept[slot + part] = this.#part(part)
    this.#kept[slot + 3] = made
  }

  #slot(test: number, then: number, otherwise: number): number {
    return 4 * (mix(mix(test, then), otherwise) & (this.#kept.length / 4 - 1))
  }
}
