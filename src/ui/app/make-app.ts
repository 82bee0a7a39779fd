import type { Platform } from '../../platform/platform'
import type { RealApp } from './app'
import { Choices } from './choices.svelte'
import { Router } from './router.svelte'
import { Session, type Shipped } from './session.svelte'
import { Steps } from './steps'

export function makeApp(platform: Platform, shipped: Shipped): RealApp {
  const choices = new Choices(platform.preferences)
  const router = new Router()
  const session = new Session(platform, shipped, choices)
  return {
    platform,
    shipped,
    choices,
    router,
    session,
    steps: new Steps(session, router)
  }
}
