import type { App } from './app'
import type * as LaterScreens from './later-screens'

export type LaterName = Exclude<keyof typeof LaterScreens, 'rehearse'>

/**
 * Screens that nobody needs between the first question and the first advice. One file, fetched as soon as the first
 * screen stands, so that they are there, offline too, when somebody calls for them.
 */
export function loadLater() {
  return import('./later-screens')
}

/** Fetches them ahead and gets ready for the next taps; what fails now is tried again when it is called for. */
export function fetchLater(app: App): void {
  loadLater().then(({ rehearse }) => rehearse(app), reportNothing)
}

function reportNothing(): void {
  // Said where a screen is called for and still does not come.
}
