import { listenerSet } from '../../platform/watched'
import { routeOf, type Entry, type Route, type Ways } from './router.svelte'

/** Goes from screen to screen within a stage, and leaves the address and the history of the browser alone. */
export class StageWays implements Ways {
  readonly overlay = undefined
  #entries = $state.raw<readonly { path: string; at: string }[]>([])
  readonly #onReturn = listenerSet<Entry>()

  get route(): Route {
    return routeOf(this.#last.path)
  }

  get entry(): Entry {
    return { index: this.#entries.length, at: this.#last.at }
  }

  go(path: string, at = this.entry.at): void {
    this.#entries = [...this.#entries, { path, at }]
  }

  replace(path: string, at = this.entry.at): void {
    this.#entries = [...this.#entries.slice(0, -1), { path, at }]
  }

  back(): boolean {
    if (this.#entries.length <= 1) return false
    this.#entries = this.#entries.slice(0, -1)
    this.#onReturn.call(this.entry)
    return true
  }

  onReturn(listener: (entry: Entry) => void): () => void {
    return this.#onReturn.add(listener)
  }

  get #last() {
    return this.#entries.at(-1) ?? { path: 'incident', at: '' }
  }
}
