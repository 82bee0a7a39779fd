export type LaterName = keyof typeof import('./later-screens')

/**
 * Screens that nobody needs between the first question and the first advice. One file, fetched as soon as the first
 * screen stands, so that they are there, offline too, when somebody calls for them.
 */
export function loadLater() {
  return import('./later-screens')
}

/** Fetches them ahead; what fails now is tried again when it is called for. */
export function fetchLater(): void {
  loadLater().catch(() => undefined)
}
