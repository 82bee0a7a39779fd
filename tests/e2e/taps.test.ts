import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { headingOf, storedEvents } from './support/incident'
import { FULL } from './support/matrix'
import { openApp, openUnready } from './support/page'
import { startServer } from './support/server'
import { closeSheet, seenSheet, tapSheet } from './support/sheet'
import { button, start } from './support/walk'
import { WORDS } from './support/words'

const words = WORDS.ja
const none = words.text('questions.danger.options.none')
const second = words.text('questions.conduct.text')
/** Milliseconds, after which a second tap is meant. */
const DELIBERATE = 750
/** Milliseconds; the app takes over somewhere among them. */
const MOMENTS = Array.from({ length: FULL ? 60 : 12 }, (_, at) => at * (FULL ? 20 : 100))

test('a tap counts at whatever moment the app takes over from the page', async () => {
  const server = await startServer()
  onTestFinished(() => server.close())
  for (const moment of MOMENTS) {
    const { page, context } = await openApp({ server })
    await slow(page)
    await page.goto(server.url, { waitUntil: 'commit' })
    await page.waitForTimeout(moment)
    await button(page, words.text('home.start')).click()
    await button(page, none).click()
    await expect.poll(() => headingOf(page)).toBe(second)
    await context.close()
  }
})

test('a double tap answers one question', async () => {
  const { page } = await openApp()
  await start(page, words)
  await button(page, none).dblclick()
  await expect.poll(() => headingOf(page)).toBe(second)
  const given = (await storedEvents(page)).map(({ type }) => type)
  expect(given.filter(type => type === 'answered')).toHaveLength(1)
})

describe.each(['emergency', 'cover'] as const)('%s', sheet => {
  test('a double tap opens the sheet, and a tap after it closes the sheet', async () => {
    const { page } = await openApp()
    await start(page, words)
    await page.locator(`#${sheet} > summary`).dblclick()
    await expect.poll(() => seenSheet(page)).toBe(sheet)
    await page.locator('#app[inert]').waitFor({ state: 'attached' })
    await page.waitForTimeout(DELIBERATE)
    await tapSheet(page, sheet)
    await page.locator('#app:not([inert])').waitFor()
    await expect.poll(() => headingOf(page)).toBe(words.text('questions.danger.text'))
  })

  test('before the app is there a double tap opens the sheet as well', async () => {
    const { page } = await openUnready()
    await page.locator(`#${sheet} > summary`).dblclick()
    await expect.poll(() => seenSheet(page)).toBe(sheet)
    await closeSheet(page, sheet)
    await expect.poll(() => seenSheet(page)).toBeUndefined()
  })
})

test('a tap elsewhere in the bar is heard, however soon after another', async () => {
  const { page } = await openApp()
  await start(page, words)
  await tapSheet(page, 'cover')
  await tapSheet(page, 'emergency')
  await expect.poll(() => seenSheet(page)).toBe('emergency')
})

async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 3 })
}
