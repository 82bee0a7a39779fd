import { createContext, type Component } from 'svelte'
import type { Platform } from '../../platform/platform'
import type { Choices } from './choices.svelte'
import type { Ways } from './router.svelte'
import type { Running } from './running.svelte'
import type { Session, Shipped } from './session.svelte'
import type { Stepped, Steps } from './steps'

/** What every screen can reach. */
export interface App {
  readonly platform: Platform
  readonly shipped: Shipped
  readonly choices: Pick<Choices, keyof Choices>
  readonly router: Ways
  readonly session: Stepped
  readonly steps: Pick<Steps, keyof Steps>
  /** Given where nothing is real, as in a practice: what stands there instead of anything that dials or leads away. */
  readonly Inert?: Component<{ text: string }>
}

/** The app that works with real incidents. Made once in `main.ts`, outside components. */
export interface RealApp extends App {
  readonly session: Session
}

export const [getApp, setApp] = createContext<App>()

/** The open incident, for every screen that is shown only while there is one. */
export const [getRunning, setRunning] = createContext<Running>()
