import type { Page } from 'playwright-core'

const NAMES = {
  start: /^(はじめる|Start)$/,
  notSure: /^(わからない|Not sure)$/,
  stepDone: /^(できた|Done)$/
}

export async function start(page: Page): Promise<void> {
  await page.getByRole('button', { name: NAMES.start }).click()
  await page.getByRole('button', { name: NAMES.notSure }).waitFor()
}

/** Answers the question on the screen with "not sure". */
export function answerNotSure(page: Page): Promise<void> {
  return press(page, NAMES.notSure)
}

/** Ticks off one step of the advice. */
export function doStep(page: Page): Promise<void> {
  return press(page, NAMES.stepDone)
}

/** Settles as soon as the screen has changed, and waits for nothing else. */
async function press(page: Page, name: RegExp): Promise<void> {
  const before = await screenOf(page)
  await page.getByRole('button', { name }).click()
  await page.waitForFunction(
    text => document.querySelector<HTMLElement>('#app')?.innerText !== text,
    before
  )
}

export async function isAsking(page: Page): Promise<boolean> {
  return (await page.getByRole('button', { name: NAMES.notSure }).count()) > 0
}

export function headingOf(page: Page): Promise<string | null> {
  return page.locator('h1:visible').textContent()
}

/** What stands on the screen, to compare before and after. */
export async function screenOf(page: Page): Promise<string> {
  await page.locator('h1:visible').waitFor()
  return page.evaluate(() => document.querySelector<HTMLElement>('#app')?.innerText ?? '')
}

/** Everything on disk that belongs to the open incident. */
export function storedEvents(page: Page): Promise<{ type: string }[]> {
  return storedIn(page, 'events')
}

/** The facility that the last incident noted, and how often its flow has a visitor asked to stop. */
export async function lastIncident(
  page: Page
): Promise<{ facility: string | undefined; stopTimes: unknown }> {
  const heads = await storedIn<{ facility: string; hash: string }>(page, 'heads')
  const flows = await storedIn<{ hash: string; flow: Flow }>(page, 'flows')
  const head = heads.at(-1)
  const ran = flows.find(({ hash }) => hash === head?.hash)
  return {
    facility: head?.facility,
    stopTimes: ran?.flow.ladder.find(({ id }) => id === 'stop')?.times
  }
}

type Flow = { ladder: { id: string; times: number }[] }

function storedIn<T>(page: Page, store: string): Promise<T[]> {
  return page.evaluate(async name => {
    const path = new URL('.', document.baseURI).pathname
    const opening = indexedDB.open(`uketome incidents ${path}`)
    await new Promise(resolve => (opening.onsuccess = resolve))
    const rows = opening.result.transaction(name).objectStore(name).getAll()
    await new Promise(resolve => (rows.onsuccess = resolve))
    opening.result.close()
    return rows.result as T[]
  }, store)
}
