import type { Page } from 'playwright-core'
import { expect } from 'vitest'

export type Sheet = 'emergency' | 'cover'

export function tapSheet(page: Page, sheet: Sheet): Promise<void> {
  return page.locator(`#${sheet} > summary`).click()
}

/**
 * A tap right after the one that opened it leaves a sheet open, and another has to follow. Done once the browser went
 * back: an address set before that would be lost to it.
 */
export async function closeSheet(page: Page, sheet: Sheet): Promise<void> {
  const tapped = async () => {
    await tapSheet(page, sheet)
    return page.locator(`#${sheet}[open]`).count()
  }
  await expect.poll(tapped).toBe(0)
  await page.waitForFunction(name => !location.hash.includes(name), sheet)
}

/** The sheet of the bar that is seen, if any is. */
export function seenSheet(page: Page): Promise<string | undefined> {
  return page.evaluate(
    () =>
      document
        .elementFromPoint(innerWidth / 2, innerHeight / 2)
        ?.closest('.bar > details')?.id
  )
}
