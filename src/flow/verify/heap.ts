/** Gives back the item of least cost first; of equal ones the newest. */
export class Heap<T> {
  readonly #items: { item: T; cost: number; number: number }[] = []
  #count = 0

  push(item: T, cost: number): void {
    this.#items.push({ item, cost, number: this.#count++ })
    for (let at = this.#items.length - 1; at > 0;) {
      const parent = (at - 1) >> 1
      if (!this.#isFirst(at, parent)) break
      this.#swap(at, parent)
      at = parent
    }
  }

  pop(): T | undefined {
    const last = this.#items.length - 1
    if (last < 0) return undefined
    this.#swap(0, last)
    const popped = this.#items.pop()
    for (let at = 0; ;) {
      const first = [2 * at + 1, 2 * at + 2].reduce(
        (best, child) => (this.#isFirst(child, best) ? child : best),
        at
      )
      if (first === at) return popped?.item
      this.#swap(at, first)
      at = first
    }
  }

  #isFirst(a: number, b: number): boolean {
    const [one, other] = [this.#items[a], this.#items[b]]
    if (!one || !other) return false
    return one.cost === other.cost ? one.number > other.number : one.cost < other.cost
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#items[a], this.#items[b]]
    if (one && other) [this.#items[a], this.#items[b]] = [other, one]
  }
}
