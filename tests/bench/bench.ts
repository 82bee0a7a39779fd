import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { AppServer } from '../e2e/support/server'

export const SIDES = ['app', 'static'] as const
export type Side = (typeof SIDES)[number]

/** Two servers with the same headers, one browser. Everything is measured in turns: app, static, app, static … */
export interface Bench {
  readonly browser: Browser
  readonly servers: Readonly<Record<Side, AppServer>>
  readonly rounds: number
}

export type Samples = Record<Side, number[]>

export function noSamples(): Samples {
  return { app: [], static: [] }
}

export async function inTurns(
  rounds: number,
  measure: (side: Side) => Promise<void>
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const side of SIDES) await measure(side)
  }
}

/** A device that has never seen the page, as a tablet held upright. */
export async function freshDevice(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 768, height: 1024 },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo'
  })
  // Functions sent to the page carry calls of this helper of the compiler.
  await context.addInitScript('globalThis.__name = named => named')
  return context
}

export async function throttled(page: Page, cpu: number) {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  return session
}
