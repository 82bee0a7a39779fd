import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import {
  answerNotSure,
  headingOf,
  screenOf,
  start,
  storedEvents
} from './support/incident'
import { openApp } from './support/page'

/** Two answers given; the page reports every load it makes from now on. */
async function midIncident(page: Page): Promise<{ reloads: () => number }> {
  let reloads = 0
  await start(page)
  await answerNotSure(page)
  await answerNotSure(page)
  page.on('load', () => (reloads += 1))
  return { reloads: () => reloads }
}

test('a reload, and a visit to another page, come back to the same step', async () => {
  const { page, server } = await openApp()
  await midIncident(page)
  const before = await screenOf(page)
  await page.reload()
  await expect.poll(() => screenOf(page)).toBe(before)
  await page.goto(`${server.url}rescue.html`)
  await page.goBack()
  await expect.poll(() => screenOf(page)).toBe(before)
})

test('one that is ended for a new one stays ended, and the new one comes back', async () => {
  const { page } = await openApp()
  await midIncident(page)
  await page.evaluate(() => (location.hash = '#/'))
  await page.getByRole('button', { name: 'これを終えて、新しくはじめる' }).click()
  await page.getByRole('button', { name: 'わからない' }).waitFor()
  const first = await headingOf(page)
  await answerNotSure(page)
  const before = await screenOf(page)
  await expect.poll(() => headingOf(page)).not.toBe(first)
  await page.reload()
  await expect.poll(() => screenOf(page)).toBe(before)
  const types = (await storedEvents(page)).map(({ type }) => type)
  expect(types.sort()).toEqual(['answered', 'answered', 'answered', 'closed'])
})

test('a second tab reads along, and goes on when the person agrees', async () => {
  const { page, tab } = await openApp()
  await midIncident(page)
  const second = await tab()
  await second.getByText('別の画面で開かれています').waitFor()
  await answerNotSure(page)
  const heading = await headingOf(page)
  await expect.poll(() => headingOf(second)).toBe(heading)
  await second.getByRole('button', { name: 'この画面で続ける' }).click()
  await page.getByText('別の画面で開かれています').waitFor()
  await answerNotSure(second)
  await expect.poll(() => storedEvents(second)).toHaveLength(4)
})

test('with no room from the start, the incident goes on and is written once there is room', async () => {
  const { page } = await openApp()
  const quota = await quotaOf(page)
  await quota(1)
  const { reloads } = await midIncident(page)
  await page.getByText('空きが足りず').waitFor()
  await answerNotSure(page)
  await quota(undefined)
  await expect.poll(() => storedEvents(page)).toHaveLength(3)
  await page.getByText('空きが足りず').waitFor({ state: 'detached' })
  expect(reloads()).toBe(0)
})

test('when room ends in the middle, nothing is lost and it is said plainly', async () => {
  const { page } = await openApp()
  await page.addInitScript(refuseWrites)
  await page.reload()
  const { reloads } = await midIncident(page)
  await page.evaluate(() => (refused.now = true))
  await answerNotSure(page)
  await page.getByText('空きが足りず').waitFor()
  await page.evaluate(() => (refused.now = false))
  await expect.poll(() => storedEvents(page)).toHaveLength(3)
  expect(reloads()).toBe(0)
})

test('with IndexedDB blocked, an incident runs in memory and can be exported', async () => {
  const { page } = await openApp()
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError')
    }
  })
  await page.reload()
  const { reloads } = await midIncident(page)
  await page.getByText('保存が止められています').waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '書き出す' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.(json|txt)$/)
  await answerNotSure(page)
  expect(reloads()).toBe(0)
})

test('a dying connection is replaced without a word', async () => {
  const { page } = await openApp()
  await page.addInitScript(keepConnections)
  await page.reload()
  const { reloads } = await midIncident(page)
  await page.evaluate(() => connections.forEach(each => each.close()))
  await answerNotSure(page)
  await expect.poll(() => storedEvents(page)).toHaveLength(3)
  expect(reloads()).toBe(0)
})

test('a disk slower than a moment holds nothing up and is said', async () => {
  const { page } = await openApp()
  await page.addInitScript(slowCommits)
  await page.reload()
  await midIncident(page)
  await page.getByText('まだ保存できていません').waitFor()
  await page.getByText('保存ずみ').waitFor()
  await expect.poll(() => storedEvents(page)).toHaveLength(2)
})

test('a clock set back changes neither the order nor the step', async () => {
  const { page } = await openApp()
  await page.clock.install({ time: new Date('2026-03-02T10:00:00+09:00') })
  await midIncident(page)
  await page.clock.setSystemTime(new Date('2026-03-01T10:00:00+09:00'))
  await answerNotSure(page)
  const before = await headingOf(page)
  await page.reload()
  await expect.poll(() => headingOf(page)).toBe(before)
  await expect.poll(() => storedEvents(page)).toHaveLength(3)
})

declare const refused: { now: boolean }
declare const connections: IDBDatabase[]

async function quotaOf(
  page: Page
): Promise<(bytes: number | undefined) => Promise<unknown>> {
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(page.url())
  return bytes =>
    session.send('Storage.overrideQuotaForOrigin', {
      origin,
      ...(bytes !== undefined && { quotaSize: bytes })
    })
}

/** As the browser does when the disk is full: the transaction is aborted, no call throws. */
function refuseWrites(): void {
  const refusal = { now: false }
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    const real = transaction.call(this, names, mode, options)
    if (!refusal.now || mode !== 'readwrite') return real
    Object.defineProperty(real, 'error', {
      value: new DOMException('full', 'QuotaExceededError')
    })
    real.commit = () => real.abort()
    return real
  }
  Object.assign(globalThis, { refused: refusal })
}

function keepConnections(): void {
  const all: IDBDatabase[] = []
  const { open } = IDBFactory.prototype
  IDBFactory.prototype.open = function (...args) {
    const request = open.apply(this, args)
    request.addEventListener('success', () => all.push(request.result))
    return request
  }
  Object.assign(globalThis, { connections: all })
}

function slowCommits(): void {
  const { addEventListener } = IDBTransaction.prototype
  IDBTransaction.prototype.addEventListener = function (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: AddEventListenerOptions | boolean
  ) {
    const late = (event: Event) =>
      setTimeout(() => (listener as EventListener)(event), 1500)
    const slow = type === 'complete' && this.mode === 'readwrite'
    addEventListener.call(this, type, slow ? late : listener, options)
  }
}
