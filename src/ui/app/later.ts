import type { Component } from 'svelte'
import type { RealApp } from './app'
import type * as FacilityScreens from './facility-screens'
import type * as LaterScreens from './later-screens'
import type * as TrainingScreens from './training-screens'

/** A screen whose code and words stand in a file of their own, part of the offline copy like every other. */
export interface Fetched {
  readonly name: string
  load(): Promise<Component>
}

/**
 * Screens that nobody needs between the first question and the first advice. One file, fetched as soon as the first
 * screen stands, so that they are there, offline too, when somebody calls for them.
 */
export function loadLater() {
  return import('./later-screens')
}

/** Fetches them ahead and gets ready for the next taps; what fails now is tried again when it is called for. */
export function fetchLater(app: RealApp): void {
  loadLater().then(({ getReady }) => getReady(app), reportNothing)
}

export function later(name: Exclude<keyof typeof LaterScreens, 'getReady'>): Fetched {
  return { name, load: async () => (await loadLater())[name] }
}

/** Screens for whoever looks after the facility's flow: fetched when one is opened. */
export function ofFacility(name: keyof typeof FacilityScreens): Fetched {
  return { name, load: async () => (await import('./facility-screens'))[name] }
}

/** Screens for practising: fetched when one is opened. */
export function ofTraining(name: keyof typeof TrainingScreens): Fetched {
  return { name, load: async () => (await import('./training-screens'))[name] }
}

function reportNothing(): void {
  // Said where a screen is called for and still does not come.
}
