import type { CDPSession, Page } from 'playwright-core'
import { mkdir } from 'node:fs/promises'

/** The DevTools preset. */
export const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375
}

/** Slows the page down; a service worker's own requests need a session of its own. */
export async function slowDown(
  page: Page,
  { network, cpu }: { network?: typeof SLOW_4G; cpu?: number }
): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  if (network) await session.send('Network.emulateNetworkConditions', network)
  if (cpu) await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  return session
}

/** Writes `.cache/screens/<name>.png` for a person to look at; nothing compares it. */
export async function screenshot(
  page: Page,
  name: string,
  fullPage = false
): Promise<void> {
  await mkdir('.cache/screens', { recursive: true })
  await page.screenshot({ path: `.cache/screens/${name}.png`, fullPage })
}
