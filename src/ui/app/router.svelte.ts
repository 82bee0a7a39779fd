export interface Route {
  readonly name: string
  readonly id?: string
}

export type Overlay = 'emergency' | 'cover'

/** What the browser keeps per history entry: how deep we are, and the event the incident stood at. */
export interface Entry {
  readonly index: number
  readonly at: number
}

/** Addresses are hashes, so that every one works offline. They name screens and never hold an answer. */
export class Router {
  #route = $state.raw<Route>({ name: 'home' })
  #overlay = $state.raw<Overlay>()
  readonly #onReturn: ((entry: Entry) => void)[] = []

  constructor() {
    if (!isEntry(history.state)) history.replaceState({ index: 0, at: 0 }, '')
    this.#read()
    window.addEventListener('popstate', () => this.#returned())
  }

  get route(): Route {
    return this.#route
  }

  /** A sheet of the bar that lies over the screen; the screen beneath stays as it was. */
  get overlay(): Overlay | undefined {
    return this.#overlay
  }

  get entry(): Entry {
    return isEntry(history.state) ? history.state : { index: 0, at: 0 }
  }

  go(path: string, at = this.entry.at): void {
    history.pushState({ index: this.entry.index + 1, at }, '', `#/${path}`)
    this.#read()
  }

  replace(path: string, at = this.entry.at): void {
    history.replaceState({ index: this.entry.index, at }, '', `#/${path}`)
    this.#read()
  }

  /** False when nothing of ours lies behind this entry. */
  back(): boolean {
    if (this.entry.index === 0) return false
    history.back()
    return true
  }

  /** Calls after the browser went back or forward to an entry of ours. */
  onReturn(listener: (entry: Entry) => void): void {
    this.#onReturn.push(listener)
  }

  #returned() {
    if (!isEntry(history.state)) {
      history.replaceState({ index: this.entry.index + 1, at: 0 }, '')
    }
    this.#read()
    for (const listener of this.#onReturn) listener(this.entry)
  }

  #read() {
    const [name = '', id] = location.hash.replace(/^#\/?/, '').split('/')
    this.#overlay = OVERLAYS[name]
    if (this.#overlay || (name === this.#route.name && id === this.#route.id)) return
    this.#route = { name: name || 'home', ...(id !== undefined && { id }) }
  }
}

const OVERLAYS: Record<string, Overlay> = {
  emergency: 'emergency',
  danger: 'emergency',
  cover: 'cover'
}

function isEntry(state: unknown): state is Entry {
  return typeof state === 'object' && state !== null && 'index' in state && 'at' in state
}
