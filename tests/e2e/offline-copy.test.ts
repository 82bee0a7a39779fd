import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { cutOff } from './support/editions'
import type { AppServer } from './support/server'
import {
  buildStoragePage,
  newDevice,
  serveStoragePage,
  visit
} from './support/storage-page'

const OFFLINE_NOISE = [/ERR_CONNECTION_REFUSED/, /fetching the script/]
const SPOILT_NOISE = [
  /integrity/,
  /Failed to find a valid digest/,
  /404/,
  /fetching the script/,
  /evaluating|SyntaxError/
]

async function installed(base: `/${string}` = '/', noise = OFFLINE_NOISE) {
  const server = await serveStoragePage({ base })
  const context = await newDevice(server, noise)
  const page = await visit(context, server)
  await page.waitForFunction(complete)
  return { server, context, page }
}

/** On the second visit the page is in the hands of the service worker. */
async function returned() {
  const { server, context, page } = await installed('/', [
    ...OFFLINE_NOISE,
    ...SPOILT_NOISE
  ])
  await page.reload()
  await page.waitForFunction(complete)
  return { server, context, page }
}

describe('after one visit', () => {
  test.for(['/', '/deep/sub-path/'] as const)(
    'the page opens offline from cold at %s',
    async base => {
      const { server, context, page } = await installed(base)
      await page.close()
      await server.goDown()
      const cold = await visit(context, server)
      await expect.poll(() => heading(cold)).toBe('first')
      expect(await cold.evaluate(() => desk.begin('a'))).toEqual({ kind: 'saved' })
      await cold.waitForFunction(complete)
    }
  )

  test('every file of the build is in the copy', async () => {
    const { page } = await installed()
    const names = await page.evaluate(async () => {
      const [name = ''] = await caches.keys()
      return (await (await caches.open(name)).keys()).map(
        ({ url }) => new URL(url).pathname
      )
    })
    expect(names).toContain('/')
    expect(names).toContain('/rescue.html')
    expect(names.filter(name => name.startsWith('/assets/'))).not.toEqual([])
  })

  test('an app beside ours on the same origin keeps its own records', async () => {
    const { server, context, page } = await installed('/one/')
    await page.evaluate(() => desk.begin('a'))
    const beside = await serveStoragePage()
    const two = `${server.origin}/two/`
    onTestFinished(() => context.unrouteAll({ behavior: 'ignoreErrors' }))
    await context.route(`${two}**`, async route => {
      const url = route.request().url().replace(two, beside.url)
      await route.fulfill({ response: await route.fetch({ url }) })
    })
    const neighbour = await visit(context, { ...server, url: two })
    expect(await neighbour.evaluate(() => desk.resume())).toBe('nothing open')
  })

  test('a file that the browser lost is fetched again', async () => {
    const { page } = await installed()
    await page.evaluate(async () => {
      const [name = ''] = await caches.keys()
      await (await caches.open(name)).delete('./rescue.html')
    })
    await page.reload()
    await page.waitForFunction(complete)
    await expect
      .poll(() =>
        page.evaluate(async () => (await caches.match('./rescue.html')) !== undefined)
      )
      .toBe(true)
  })
})

describe('a new edition', () => {
  test('waits, is offered only without an open incident, and then takes over', async () => {
    const { server, context, page } = await returned()
    await page.evaluate(() => desk.begin('a'))
    await deploy(page, server, await buildStoragePage('second'))
    await until(page, waiting)
    await expect.poll(() => offeredOn(page)).toBe('none')
    const second = await visit(context, server)
    await second.waitForFunction(complete)
    await expect.poll(() => offeredOn(second)).toBe('none')
    const refused = await second.evaluate(() => desk.platform.offline.applyUpdate())
    expect(refused).toMatchObject({ failure: { code: 'incident-open' } })
    await expect.poll(() => heading(second)).toBe('first')
    await page.evaluate(() => desk.append({ type: 'closed' }))
    await expect.poll(() => offeredOn(second)).toBe('ready')
    const loaded = second.waitForEvent('load')
    await second.evaluate(() => void desk.platform.offline.applyUpdate())
    await loaded
    await expect.poll(() => heading(second)).toBe('second')
    await expect.poll(() => page.evaluate(() => desk.state())).toEqual({ kind: 'saved' })
  })

  test('does not reload a running incident', async () => {
    const { server, page } = await returned()
    await page.evaluate(() => desk.begin('a'))
    let loads = 0
    page.on('load', () => (loads += 1))
    await deploy(page, server, await buildStoragePage('second'))
    await until(page, waiting)
    expect(await page.evaluate(() => desk.note('one'))).toEqual({ kind: 'saved' })
    expect(loads).toBe(0)
  })

  test.for([
    ['a script', /assets\/.*js$/],
    ['the page itself', /index\.html$/]
  ] as const)(
    'that arrives with %s spoilt changes nothing, and heals',
    async ([, path]) => {
      const { server, context, page } = await returned()
      server.corrupt(path)
      await deploy(page, server, await buildStoragePage('second'))
      await until(page, settledWithout)
      await page.close()
      const again = await offlineVisit(context, server)
      await expect.poll(() => heading(again)).toBe('first')
      server.heal()
      await again.evaluate(
        async () => void (await (await navigator.serviceWorker.ready).update())
      )
      await until(again, waiting)
    }
  )

  test('whose service worker was cut off on the way changes nothing', async () => {
    const { server, context, page } = await returned()
    await deploy(page, server, await cutOff(await buildStoragePage('second'), 'sw.js'))
    await until(page, settledWithout)
    await page.close()
    expect(await heading(await offlineVisit(context, server))).toBe('first')
  })

  test('replaces the old one by itself once every tab is closed', async () => {
    const { server, context, page } = await returned()
    await deploy(page, server, await buildStoragePage('second'))
    await until(page, waiting)
    await page.close()
    const cold = await visit(context, server)
    await expect.poll(() => heading(cold)).toBe('second')
  })
})

async function offlineVisit(context: BrowserContext, server: AppServer): Promise<Page> {
  await server.goDown()
  const page = await visit(context, server)
  await server.comeBack()
  return page
}

async function deploy(page: Page, server: AppServer, folder: string): Promise<void> {
  server.deploy(folder)
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update().catch(() => {})
  })
}

function complete(): boolean {
  return desk.platform.offline.state.current.copy === 'complete'
}

function heading(page: Page): Promise<string | null> {
  return page.locator('h1').textContent()
}

function offeredOn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    await desk.platform.offline.refresh()
    return desk.platform.offline.state.current.update
  })
}

/** The page itself would take the promise of an answer for a yes. */
async function until(page: Page, condition: () => Promise<boolean>): Promise<void> {
  await expect.poll(() => page.evaluate(condition)).toBe(true)
}

async function waiting(): Promise<boolean> {
  return (await navigator.serviceWorker.ready).waiting !== null
}

async function settledWithout(): Promise<boolean> {
  const { installing, waiting } = await navigator.serviceWorker.ready
  return installing === null && waiting === null
}
