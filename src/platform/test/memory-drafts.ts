import { failed, type FailureCode, type Result, success } from '../failure'
import { fresher, type Left } from '../left-draft'
import type { Draft, Drafts } from '../platform'

/** Drafts that last as long as the tablet in memory does. */
export class MemoryDrafts implements Drafts {
  /** Nothing is kept and the reason is this, until it is taken away. */
  fault: FailureCode | undefined
  readonly #kept = new Map<string, Draft>()
  readonly #left = new Map<string, Left>()

  read(name: string): Promise<Result<Draft | undefined>> {
    const draft = fresher(this.#kept.get(name), this.#left.get(name))
    this.#left.delete(name)
    return Promise.resolve(success(structuredClone(draft)))
  }

  leave(name: string, data: unknown, over: number, underWay: unknown): void {
    this.#left.set(name, structuredClone({ data, over, underWay }))
  }

  keep(name: string, data: unknown, over: number): Promise<Result<number>> {
    if (this.fault) return Promise.resolve(failed(this.fault))
    if ((this.#kept.get(name)?.revision ?? 0) !== over)
      return Promise.resolve(failed('other-tab-writes'))
    const draft = { data: structuredClone(data), revision: over + 1 }
    this.#kept.set(name, draft)
    return Promise.resolve(success(draft.revision))
  }
}
