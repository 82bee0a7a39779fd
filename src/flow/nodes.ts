/** More nodes or more work were needed than were allowed. */
export class TooLarge extends Error {}

/** The variable of what is not a node: behind all others. */
export const LAST = 2 ** 31 - 1

/**
 * Keeps nodes in flat lists, equal ones once. A node is a number from 0, and its children are made before it: they
 * are pushed one by one, and `make` takes the last of them. A node more than `limit` throws `TooLarge`.
 */
export class Nodes {
  size = 0
  #variables = new Int32Array(1024)
  #starts = new Int32Array(1025)
  #children = new Int32Array(4096)
  /** Where a node stands by the scatter of its parts; one more than its number, 0 for nobody. */
  #table = new Int32Array(4096)
  /** Children that were pushed and not taken yet. */
  #open = new Int32Array(256)
  #opened = 0

  constructor(private readonly limit: number) {}

  variable(node: number): number {
    return node < 0 ? LAST : (this.#variables[node] ?? LAST)
  }

  child(node: number, value: number): number {
    return this.#children[this.#start(node) + value] ?? 0
  }

  children(node: number): number[] {
    return [...this.#children.subarray(this.#start(node), this.#start(node + 1))]
  }

  push(child: number): void {
    if (this.#opened === this.#open.length) this.#open = doubled(this.#open)
    this.#open[this.#opened++] = child
  }

  pop(): number {
    return this.#open[--this.#opened] ?? 0
  }

  /** The node that looks at a variable and has the last so many children that were pushed. */
  make(variable: number, count: number): number {
    this.#opened -= count
    if (this.#areSame(count)) return this.#open[this.#opened] ?? 0
    const mask = this.#table.length - 1
    let place = this.#keyOf(this.#open, this.#opened, count, variable) & mask
    for (let found = this.#at(place); found > 0; found = this.#at(place)) {
      if (this.#is(found - 1, variable, count)) return found - 1
      place = (place + 1) & mask
    }
    return this.#add(place, variable, count)
  }

  #areSame(count: number): boolean {
    const first = this.#open[this.#opened]
    for (let at = 1; at < count; at++) {
      if (this.#open[this.#opened + at] !== first) return false
    }
    return count > 0
  }

  #is(node: number, variable: number, count: number): boolean {
    if (this.#variables[node] !== variable) return false
    const start = this.#start(node)
    for (let at = 0; at < count; at++) {
      if (this.#children[start + at] !== this.#open[this.#opened + at]) return false
    }
    return true
  }

  #add(place: number, variable: number, count: number): number {
    if (this.size >= this.limit) throw new TooLarge()
    const node = this.size++
    const start = this.#start(node)
    this.#makeRoom(start + count)
    const children = this.#open.subarray(this.#opened, this.#opened + count)
    this.#children.set(children, start)
    this.#variables[node] = variable
    this.#starts[node + 1] = start + count
    this.#table[place] = node + 1
    if (2 * this.size > this.#table.length) this.#scatter()
    return node
  }

  #makeRoom(children: number): void {
    if (this.size >= this.#variables.length) {
      this.#variables = doubled(this.#variables)
      this.#starts = doubled(this.#starts)
    }
    if (children >= this.#children.length) {
      this.#children = doubled(this.#children, children)
    }
  }

  #scatter(): void {
    this.#table = new Int32Array(2 * this.#table.length)
    const mask = this.#table.length - 1
    for (let node = 0; node < this.size; node++) {
      const start = this.#start(node)
      const count = this.#start(node + 1) - start
      let place = this.#keyOf(this.#children, start, count, this.variable(node)) & mask
      while (this.#at(place) !== 0) place = (place + 1) & mask
      this.#table[place] = node + 1
    }
  }

  #keyOf(list: Int32Array, from: number, count: number, variable: number): number {
    let key = variable
    for (let at = from; at < from + count; at++) key = mix(key, list[at] ?? 0)
    return key
  }

  #start(node: number): number {
    return this.#starts[node] ?? 0
  }

  #at(place: number): number {
    return this.#table[place] ?? 0
  }
}

/** Scatters two numbers over the whole numbers of 32 bits. */
export function mix(a: number, b: number): number {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + (a >>> 15), 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

/** A list with the same numbers and room for at least twice as many. */
export function doubled(list: Int32Array, least = 0): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * Math.max(list.length, least))
  longer.set(list)
  return longer
}
