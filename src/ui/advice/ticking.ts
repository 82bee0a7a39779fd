import type { Clock } from '../../platform/platform'
import { following } from '../app/following'

/** The time, told anew every so often while a component reads it. */
export function ticking(clock: Clock, every: number): () => number {
  return following(
    changed => {
      let stop = clock.after(every, tick)
      function tick() {
        changed()
        stop = clock.after(every, tick)
      }
      return () => stop()
    },
    () => clock.now()
  )
}
