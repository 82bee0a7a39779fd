import type { Page } from 'playwright-core'
import { expect, inject, onTestFinished, test } from 'vitest'
import { cutOff, nextEdition } from './support/editions'
import { answerNotSure, headingOf, start, storedEvents } from './support/incident'
import { openApp, type App } from './support/page'
import { startServer } from './support/server'

/** The app after one visit, its copy complete. */
async function visited(base: `/${string}` = '/'): Promise<App> {
  const server = await startServer({ base })
  onTestFinished(() => server.close())
  const app = await openApp({ server })
  app.expectProblem(/ERR_CONNECTION_REFUSED|fetching the script/)
  await app.page.getByText('通信がなくても使えます').waitFor()
  return app
}

test.for(['/', '/library/desk/'] as const)(
  'opens offline from cold at %s and runs an incident',
  async base => {
    const { page, server, tab } = await visited(base)
    await page.close()
    await server.goDown()
    const cold = await tab()
    await start(cold)
    await answerNotSure(cold)
    await expect.poll(() => storedEvents(cold)).toHaveLength(1)
    await cold.getByRole('button', { name: 'English' }).click()
    await cold.getByRole('button', { name: 'Not sure' }).waitFor()
    await cold.goto(`${server.url}#/about`)
    await cold.getByRole('heading', { level: 1 }).waitFor()
  }
)

test('a new edition never touches a running incident and takes over at the next start', async () => {
  const { page, server, tab } = await visited()
  await page.reload()
  const { reloads } = await midIncident(page)
  server.deploy(await nextEdition(inject('dist')))
  await update(page)
  await until(page, isWaiting)
  await answerNotSure(page)
  expect(reloads()).toBe(0)
  await expect.poll(() => editionOf(page)).toBeNull()
  const heading = await headingOf(page)
  await page.close()
  const next = await tab()
  await expect.poll(() => headingOf(next)).toBe(heading)
  await expect.poll(() => editionOf(next)).toBe('next')
  await answerNotSure(next)
  await expect.poll(() => storedEvents(next)).toHaveLength(4)
})

test.for(['a page', 'a worker'] as const)(
  'an edition that arrives with %s cut off changes nothing',
  async what => {
    const { page, server, tab, expectProblem } = await visited()
    expectProblem(/integrity|valid digest|evaluating|SyntaxError|Unexpected/)
    await page.reload()
    const { reloads } = await midIncident(page)
    const next = await nextEdition(inject('dist'))
    server.deploy(await cutOff(next, what === 'a page' ? 'index.html' : 'sw.js'))
    await update(page)
    await until(page, isSettled)
    await answerNotSure(page)
    expect(reloads()).toBe(0)
    const heading = await headingOf(page)
    await page.close()
    const again = await tab()
    await expect.poll(() => headingOf(again)).toBe(heading)
    await expect.poll(() => editionOf(again)).toBeNull()
  }
)

test('#/rescue leads out of the app, at once and from a running one', async () => {
  const { page, server } = await openApp({ path: '#/rescue' })
  await page.waitForURL(`${server.url}rescue.html`)
  await page.goto(server.url)
  await page.evaluate(() => (location.hash = '#/rescue'))
  await page.waitForURL(`${server.url}rescue.html`)
})

test('#/rescue leads out of an app whose scripts do not arrive', async () => {
  const server = await startServer()
  onTestFinished(() => server.close())
  server.corrupt(/assets\//)
  const app = await openApp({ server, path: '#/rescue' })
  app.expectProblem(/./)
  await app.page.getByRole('button', { name: 'Export' }).waitFor()
})

async function midIncident(page: Page): Promise<{ reloads: () => number }> {
  let reloads = 0
  await start(page)
  await answerNotSure(page)
  await answerNotSure(page)
  page.on('load', () => (reloads += 1))
  return { reloads: () => reloads }
}

function update(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update().catch(() => {})
  })
}

async function until(page: Page, condition: () => Promise<boolean>): Promise<void> {
  await expect.poll(() => page.evaluate(condition)).toBe(true)
}

async function isWaiting(): Promise<boolean> {
  return (await navigator.serviceWorker.ready).waiting !== null
}

async function isSettled(): Promise<boolean> {
  const { installing, waiting } = await navigator.serviceWorker.ready
  return installing === null && waiting === null
}

function editionOf(page: Page): Promise<string | null> {
  return page.locator('html').getAttribute('data-edition')
}
