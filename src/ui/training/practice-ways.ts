import { routeOf, type Entry, type Route, type Ways } from '../app/router.svelte'

const AWAY = 'away'

/**
 * The screens of a practice as part of the app's own addresses, so that the browser's Back takes a step of the
 * practice back: `#/training/run/<practice>/why` is the screen `why` of that practice.
 */
export class PracticeWays implements Ways {
  readonly #ways: Ways
  readonly #id: string
  readonly #stops: (() => void)[] = []

  constructor(ways: Ways, id: string) {
    this.#ways = ways
    this.#id = id
  }

  get route(): Route {
    return routeOf(this.#here ?? AWAY)
  }

  get overlay(): Ways['overlay'] {
    return this.#ways.overlay
  }

  get entry(): Entry {
    return this.#ways.entry
  }

  go(path: string, at?: string): void {
    this.#ways.go(this.#addressOf(path), at)
  }

  replace(path: string, at?: string): void {
    this.#ways.replace(this.#addressOf(path), at)
  }

  back(): boolean {
    return this.#ways.back()
  }

  /** Calls after the browser came back to a screen of this practice. */
  onReturn(listener: (entry: Entry) => void): () => void {
    const stop = this.#ways.onReturn(entry => {
      if (this.#here !== undefined) listener(entry)
    })
    this.#stops.push(stop)
    return stop
  }

  /** The practice is over: no step back reaches it any more. */
  leave(): void {
    for (const stop of this.#stops) stop()
  }

  get #here(): string | undefined {
    const { name, id, within = '' } = this.#ways.route
    const [practice, ...path] = within.split('/')
    const isHere = name === 'training' && id === 'run' && practice === this.#id
    return isHere ? path.join('/') : undefined
  }

  #addressOf(path: string): string {
    return `training/run/${this.#id}/${path || 'incident'}`
  }
}
