import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { launchMortal, scratchFolder } from './support/mortal-browser'
import { serveStoragePage, visit } from './support/storage-page'

const TRIALS = process.env.UKETOME_FULL === '1' ? 60 : 10

test(`no confirmed event is lost when the browser is killed, ${TRIALS} times`, async () => {
  const server = await serveStoragePage()
  const profile = await scratchFolder()
  const confirmed: string[] = []
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const browser = await launchMortal(profile)
    const page = await visit(browser.context, server)
    const resumed = await page.evaluate(() => desk.resume())
    if (trial === 0) await page.evaluate(() => desk.begin('a'))
    else expect(resumed).toEqual({ kind: 'saved' })
    expect(await notes(page, trial)).toEqual(confirmed)
    confirmed.push(...(await write(page, trial)))
    await browser.kill()
  }
}, 600_000)

function notes(page: Page, trial: number): Promise<string[]> {
  return trial === 0 ? Promise.resolve([]) : page.evaluate(() => desk.notes())
}

/** Between one and three events, the last confirmed right before the end. */
async function write(page: Page, trial: number): Promise<string[]> {
  const texts = Array.from({ length: 1 + (trial % 3) }, (_, index) => `${trial}.${index}`)
  for (const text of texts) {
    expect(await page.evaluate(note => desk.note(note), text)).toEqual({ kind: 'saved' })
  }
  return texts
}
