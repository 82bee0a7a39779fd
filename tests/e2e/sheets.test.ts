import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { headingOf } from './support/incident'
import { openApp, openUnready } from './support/page'
import { closeSheet, seenSheet, tapSheet, type Sheet } from './support/sheet'
import { start } from './support/walk'
import { WORDS } from './support/words'

const words = WORDS.ja

test('the sheet that was asked for last lies on top, and the browser goes back in order', async () => {
  const page = await begin()
  await ask(page, 'emergency')
  await ask(page, 'cover')
  await goBackTo(page, 'emergency')
  await ask(page, 'cover')
  await ask(page, 'emergency')
  await ask(page, 'cover')
  await goBackTo(page, 'emergency')
  await goBackTo(page, undefined)
  await expectQuestion(page)
})

test('the cover that lies under the emergency sheet comes up again, one step from the screen', async () => {
  const page = await begin()
  await ask(page, 'cover')
  await ask(page, 'emergency')
  await ask(page, 'cover')
  await closeSheet(page, 'cover')
  await expectQuestion(page)
})

test('sheets that are closed show what they lay over', async () => {
  const page = await begin()
  await ask(page, 'cover')
  await ask(page, 'emergency')
  await closeSheet(page, 'emergency')
  await expect.poll(() => seenSheet(page)).toBe('cover')
  await closeSheet(page, 'cover')
  await expectQuestion(page)
  await ask(page, 'emergency')
  await ask(page, 'cover')
  await closeSheet(page, 'cover')
  await expect.poll(() => seenSheet(page)).toBe('emergency')
})

test('before the app is there the sheet that was asked for last lies on top as well', async () => {
  const { page } = await openUnready()
  const asked = ['emergency', 'cover', 'emergency', 'cover'] as const
  for (const sheet of asked) {
    await tapSheet(page, sheet)
    await expect.poll(() => seenSheet(page)).toBe(sheet)
  }
})

test('sheets opened before the app is there stay one over the other', async () => {
  const { page, arrive } = await openUnready()
  await tapSheet(page, 'cover')
  await tapSheet(page, 'emergency')
  arrive()
  await expectAt(page, 'emergency')
  await ask(page, 'cover')
  await ask(page, 'emergency')
  await goBackTo(page, 'cover')
  await goBackTo(page, undefined)
})

async function begin(): Promise<Page> {
  const { page } = await openApp()
  await start(page, words)
  return page
}

async function ask(page: Page, sheet: Sheet): Promise<void> {
  await tapSheet(page, sheet)
  await expectAt(page, sheet)
}

async function goBackTo(page: Page, sheet: Sheet | undefined): Promise<void> {
  await page.evaluate(() => history.back())
  await expectAt(page, sheet)
}

/** What is seen and where the browser stands agree, and the screen beneath is out of reach. */
async function expectAt(page: Page, sheet: Sheet | undefined): Promise<void> {
  const inert = page.locator('#app[inert]')
  await expect.poll(() => inert.count()).toBe(sheet ? 1 : 0)
  await expect
    .poll(() => new URL(page.url()).hash === `#/${sheet}`)
    .toBe(sheet !== undefined)
  await expect.poll(() => seenSheet(page)).toBe(sheet)
}

async function expectQuestion(page: Page): Promise<void> {
  await expectAt(page, undefined)
  await expect.poll(() => headingOf(page)).toBe(words.text('questions.danger.text'))
}
