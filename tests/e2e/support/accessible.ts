import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** No violation of WCAG 2.2 AA and, unless `enhancedContrast` is false, every text at 7:1. */
export async function expectAccessible(
  page: Page,
  { enhancedContrast = true } = {}
): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: { type: 'tag', values: TAGS },
      rules: { 'color-contrast-enhanced': { enabled: enhancedContrast } }
    })
    .setLegacyMode(true)
    .analyze()
  const found: string[] = []
  for (const { id, nodes } of violations) {
    for (const node of nodes) {
      const isCut = id === 'target-size' && (await fitsWhenScrolledTo(page, node.target))
      if (!isCut) found.push(describe(id, node))
    }
  }
  expect(found).toEqual([])
}

/** A target that the bars cut where the page happens to stand is judged once more in the middle of the screen. */
async function fitsWhenScrolledTo(page: Page, target: unknown[]): Promise<boolean> {
  const selector = String(target[0])
  await page
    .locator(selector)
    .evaluate(node => node.scrollIntoView({ block: 'center', behavior: 'instant' }))
  const { violations } = await new AxeBuilder({ page })
    .include(selector)
    .withRules('target-size')
    .setLegacyMode(true)
    .analyze()
  return violations.length === 0
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  expect(overflow).toBeLessThanOrEqual(0)
}

export async function expectFocusOnHeading(page: Page): Promise<void> {
  const focused = page.locator('h1:focus')
  await focused.waitFor()
  await expect.poll(() => page.locator('h1:visible').count()).toBe(1)
}

function describe(id: string, node: { html: string; failureSummary?: string }): string {
  return `${id}: ${node.html} ${node.failureSummary ?? ''}`
}
