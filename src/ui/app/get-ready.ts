import type { RealApp } from './app'
import { keepTicks } from './keep-ticks.svelte'
import { keepUp } from './keep-up'
import { rehearse } from './rehearse'

/** What is done once the first screen stands and nobody waits. */
export function getReady(app: RealApp): void {
  keepTicks(app)
  app.shipped.follow?.(app)
  rehearse(app)
  keepUp(app).catch(reportError)
}
