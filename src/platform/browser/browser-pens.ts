import type { Pen, Pens } from '../store/pens'

const FREE: Pen = { release: () => {} }

/** Pens as Web Locks: they fall free by themselves when a tab ends or crashes. Without Web Locks every tab gets one, and the rows refuse what collides. */
export class BrowserPens implements Pens {
  readonly #prefix: string
  #held = 0

  constructor(prefix: string) {
    this.#prefix = prefix
  }

  /** How many pens this tab has. */
  get held(): number {
    return this.#held
  }

  take(id: string, lost: () => void): Promise<Pen | undefined> {
    return this.#request(id, { ifAvailable: true }, lost)
  }

  async seize(id: string, patience: number, lost: () => void): Promise<Pen> {
    const given = await this.#request(id, { signal: AbortSignal.timeout(patience) }, lost)
    return given ?? (await this.#request(id, { steal: true }, lost)) ?? FREE
  }

  async anyTaken(): Promise<boolean> {
    if (!('locks' in navigator)) return this.#held > 0
    const { held = [] } = await navigator.locks.query()
    return held.some(({ name }) => name?.startsWith(this.#prefix))
  }

  #request(id: string, options: LockOptions, lost: () => void): Promise<Pen | undefined> {
    if (!('locks' in navigator)) return Promise.resolve(FREE)
    return new Promise(resolve => {
      let given = false
      const hold = (lock: Lock | null) => {
        if (!lock) return resolve(undefined)
        given = true
        this.#held += 1
        return new Promise<void>(release => resolve({ release }))
      }
      navigator.locks
        .request(this.#prefix + id, options, hold)
        .catch(() => (given ? lost() : resolve(undefined)))
        .finally(() => (this.#held -= given ? 1 : 0))
    })
  }
}
