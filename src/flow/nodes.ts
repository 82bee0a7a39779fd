/** More nodes or more work were needed than were allowed. */
export class TooLarge extends Error {}

/** The variable of what is not a node: behind all others. */
export const LAST = 2 ** 31 - 1

/**
 * Keeps nodes in flat lists, equal ones once. A node is a number from 0, and its children are made before it.
 * A node more than `limit` throws `TooLarge`.
 */
export class Nodes {
  size = 0
  #variables = new Int32Array(1024)
  #starts = new Int32Array(1025)
  #children = new Int32Array(4096)
  /** Where a node stands by the scatter of its parts; one more than its number, 0 for nobody. */
  #table = new Int32Array(4096)

  constructor(private readonly limit: number) {}

  variable(node: number): number {
    return node < 0 ? LAST : (this.#variables[node] ?? LAST)
  }

  child(node: number, value: number): number {
    return this.#children[(this.#starts[node] ?? 0) + value] ?? 0
  }

  children(node: number): number[] {
    const [start, end] = [this.#starts[node] ?? 0, this.#starts[node + 1] ?? 0]
    const children: number[] = []
    for (let at = start; at < end; at++) children.push(this.#children[at] ?? 0)
    return children
  }

  /** The node that looks at a variable and has the children that the list ends in from `from` on. */
  make(variable: number, list: ArrayLike<number>, from: number, to: number): number {
    const first = list[from] ?? 0
    let isSame = true
    let key = variable
    for (let at = from; at < to; at++) {
      const child = list[at] ?? 0
      isSame &&= child === first
      key = mix(key, child)
    }
    if (isSame && to > from) return first
    const table = this.#table
    let place = key & (table.length - 1)
    for (let found = table[place] ?? 0; found > 0; found = table[place] ?? 0) {
      if (this.#is(found - 1, variable, list, from, to)) return found - 1
      place = (place + 1) & (table.length - 1)
    }
    return this.#add(place, variable, list, from, to)
  }

  #is(
    node: number,
    variable: number,
    list: ArrayLike<number>,
    from: number,
    to: number
  ): boolean {
    if (this.#variables[node] !== variable) return false
    const start = (this.#starts[node] ?? 0) - from
    for (let at = from; at < to; at++) {
      if (this.#children[start + at] !== list[at]) return false
    }
    return true
  }

  #add(
    place: number,
    variable: number,
    list: ArrayLike<number>,
    from: number,
    to: number
  ): number {
    if (this.size >= this.limit) throw new TooLarge()
    const node = this.size
    const start = this.#starts[node] ?? 0
    this.#makeRoom(start + to - from)
    for (let at = from; at < to; at++) this.#children[start + at - from] = list[at] ?? 0
    this.#variables[node] = variable
    this.#starts[node + 1] = start + to - from
    this.#table[place] = ++this.size
    if (2 * this.size > this.#table.length) this.#scatter()
    return node
  }

  #makeRoom(children: number): void {
    if (this.size + 1 >= this.#variables.length) {
      this.#variables = doubled(this.#variables)
      this.#starts = doubled(this.#starts)
    }
    if (children >= this.#children.length) {
      this.#children = doubled(this.#children, children)
    }
  }

  #scatter(): void {
    const table = new Int32Array(2 * this.#table.length)
    for (let node = 0; node < this.size; node++) {
      const end = this.#starts[node + 1] ?? 0
      let key = this.variable(node)
      for (let at = this.#starts[node] ?? 0; at < end; at++) {
        key = mix(key, this.#children[at] ?? 0)
      }
      let place = key & (table.length - 1)
      while (table[place] !== 0) place = (place + 1) & (table.length - 1)
      table[place] = node + 1
    }
    this.#table = table
  }
}

/** Scatters two numbers over the whole numbers of 32 bits. */
export function mix(a: number, b: number): number {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + (a >>> 15), 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

function doubled(list: Int32Array, least = 0): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(Math.max(2 * list.length, 2 * least))
  longer.set(list)
  return longer
}
