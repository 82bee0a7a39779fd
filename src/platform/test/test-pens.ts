import type { Clock } from '../platform'
import type { Pen, Pens } from '../store/pens'

interface Held {
  readonly id: string
  readonly lost: () => void
}

/** The pens of one test device, shared by its tabs. */
export class TestPens implements Pens {
  readonly #clock: Clock
  #held: Held[] = []
  #waiting: { id: string; retry: () => void }[] = []

  constructor(clock: Clock) {
    this.#clock = clock
  }

  take(id: string, lost: () => void): Promise<Pen | undefined> {
    const taken = this.#held.some(held => held.id === id)
    return Promise.resolve(taken ? undefined : this.#give({ id, lost }))
  }

  async seize(id: string, patience: number, lost: () => void): Promise<Pen> {
    const free = await this.take(id, lost)
    if (free) return free
    await new Promise<void>(resolve => {
      this.#waiting.push({ id, retry: resolve })
      this.#clock.after(patience, resolve)
    })
    for (const held of this.#held.filter(other => other.id === id)) this.#take(held)
    return this.#give({ id, lost })
  }

  anyTaken(): Promise<boolean> {
    return Promise.resolve(this.#held.length > 0)
  }

  #give(held: Held): Pen {
    this.#held.push(held)
    return { release: () => this.#drop(held) }
  }

  #take(held: Held): void {
    this.#drop(held)
    held.lost()
  }

  #drop(held: Held): void {
    this.#held = this.#held.filter(other => other !== held)
    for (const waiting of this.#waiting) if (waiting.id === held.id) waiting.retry()
  }
}
