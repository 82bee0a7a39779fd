import type { App } from './app'
import { keepUp } from './keep-up'
import { rehearse } from './rehearse'

/** What is done once the first screen stands and nobody waits. */
export function getReady(app: App): void {
  rehearse(app)
  keepUp(app).catch(reportError)
}
