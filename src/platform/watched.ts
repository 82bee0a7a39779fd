import type { Watched } from './platform'

/** A watched value and the only way to change it. */
export interface Source<T> extends Watched<T> {
  set(value: T): void
}

export function watched<T>(start: T): Source<T> {
  let current = start
  const listeners = listenerSet<T>()
  return {
    get current() {
      return current
    },
    subscribe: listeners.add,
    set(value) {
      current = value
      listeners.call(value)
    }
  }
}

export interface ListenerSet<T> {
  add(listener: (value: T) => void): () => void
  call(value: T): void
}

export function listenerSet<T>(): ListenerSet<T> {
  const listeners = new Set<(value: T) => void>()
  return {
    add(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    call(value) {
      for (const listener of [...listeners]) listener(value)
    }
  }
}
