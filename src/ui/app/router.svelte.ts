import { listenerSet } from '../../platform/watched'
export interface Route {
  readonly name: string
  readonly id?: string
  /** The path further in, for a screen that has screens of its own. */
  readonly within?: string
}

export type Overlay = 'emergency' | 'cover'

/** What the browser keeps per history entry: how deep we are, and the step an incident stood at. */
export interface Entry {
  readonly index: number
  readonly at: string
}

/** Addresses are hashes, so that every one works offline. They name screens and never hold an answer. */
export class Router {
  #route = $state.raw<Route>({ name: 'home' })
  #overlay = $state.raw<Overlay>()
  #path = ''
  #entry: Entry = { index: 0, at: '' }
  readonly #onReturn = listenerSet<Entry>()

  constructor() {
    if (isEntry(history.state)) this.#entry = history.state
    else history.replaceState(this.#entry, '')
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
    return this.#entry
  }

  go(path: string, at = this.#entry.at): void {
    this.#entry = { index: this.#entry.index + 1, at }
    history.pushState(this.#entry, '', `#/${path}`)
    this.#read()
  }

  replace(path: string, at = this.#entry.at): void {
    this.#entry = { ...this.#entry, at }
    history.replaceState(this.#entry, '', `#/${path}`)
    this.#read()
  }

  /** False when nothing of ours lies behind this entry. */
  back(): boolean {
    if (this.#entry.index === 0) return false
    history.back()
    return true
  }

  /** Calls after the browser went back or forward to an entry of ours; returns the way out. */
  onReturn(listener: (entry: Entry) => void): () => void {
    return this.#onReturn.add(listener)
  }

  /** An address that was typed, or kept as a bookmark, is an entry further on at which nothing has moved. */
  #returned() {
    const { index, at } = this.#entry
    if (isEntry(history.state)) this.#entry = history.state
    else history.replaceState((this.#entry = { index: index + 1, at }), '')
    this.#read()
    this.#onReturn.call(this.#entry)
  }

  #read() {
    const path = location.hash.replace(/^#\/?/, '')
    const route = routeOf(path)
    this.#overlay = OVERLAYS[route.name]
    if (this.#overlay || path === this.#path) return
    this.#path = path
    this.#route = route
  }
}

/** Going from screen to screen, in the browser or on a stage. */
export type Ways = Pick<Router, keyof Router>

/** What a path names: a screen, one thing on it, and what lies further in. */
export function routeOf(path: string): Route {
  const [name, id, ...rest] = path.split('/')
  return {
    name: name || 'home',
    ...(id !== undefined && { id }),
    ...(rest.length > 0 && { within: rest.join('/') })
  }
}

const OVERLAYS: Record<string, Overlay> = {
  emergency: 'emergency',
  danger: 'emergency',
  cover: 'cover'
}

function isEntry(state: unknown): state is Entry {
  return (
    typeof state === 'object' &&
    state !== null &&
    'index' in state &&
    'at' in state &&
    typeof state.at === 'string'
  )
}
