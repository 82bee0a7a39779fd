import { createContext } from 'svelte'
import type { Platform } from '../../platform/platform'
import type { Choices } from './choices.svelte'
import type { Router } from './router.svelte'
import type { Running } from './running'
import type { Session, Shipped } from './session.svelte'
import type { Steps } from './steps'

/** What every screen can reach. Made once in `main.ts`, outside components. */
export interface App {
  readonly platform: Platform
  readonly shipped: Shipped
  readonly choices: Choices
  readonly router: Router
  readonly session: Session
  readonly steps: Steps
}

export const [getApp, setApp] = createContext<App>()

/** The open incident, for every screen that is shown only while there is one. */
export const [getRunning, setRunning] = createContext<Running>()
