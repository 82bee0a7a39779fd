import { createSubscriber } from 'svelte/reactivity'
import type { Watched } from '../../platform/platform'

/** Reads something that lives outside Svelte so that components follow it. */
export function following<T>(
  subscribe: (changed: () => void) => () => void,
  read: () => T
): () => T {
  const follow = createSubscriber(subscribe)
  return () => {
    follow()
    return read()
  }
}

export function watching<T>(watched: Watched<T>): () => T {
  return following(
    changed => watched.subscribe(changed),
    () => watched.current
  )
}
