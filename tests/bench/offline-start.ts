import type { BrowserContext } from 'playwright-core'
import { type Bench, freshDevice, inTurns, noSamples, SIDES, throttled } from './bench'
import { firstMoments } from './first-moments'
import { row, type Row } from './table'

const CPU = 4

/** A device that was here once, without a network, its service workers not running. */
export async function offlineStart({ browser, servers, rounds }: Bench): Promise<Row[]> {
  const [danger, first, second] = [noSamples(), noSamples(), noSamples()]
  const devices = new Map<string, BrowserContext>()
  for (const side of SIDES) {
    devices.set(side, await visited(await freshDevice(browser), servers[side].url))
    await servers[side].goDown()
  }
  await inTurns(rounds, async side => {
    const context = devices.get(side)
    if (!context) throw new Error(`no device for ${side}`)
    const page = await context.newPage()
    const session = await throttled(page, CPU)
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
    await session.send('Storage.clearDataForOrigin', {
      origin: servers[side].origin,
      storageTypes: 'indexeddb,local_storage'
    })
    const moments = await firstMoments(page, servers[side].url)
    danger[side].push(moments.danger)
    first[side].push(moments.first)
    second[side].push(moments.second)
    await page.close()
  })
  for (const side of SIDES) {
    await devices.get(side)?.close()
    await servers[side].comeBack()
  }
  return [
    row('offline start: danger bar usable', danger),
    row('offline start: first question', first, { bar: { ratio: 1.5 } }),
    row('offline start: second question painted', second)
  ]
}

async function visited(context: BrowserContext, url: string): Promise<BrowserContext> {
  const page = await context.newPage()
  await page.goto(url)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.close()
  return context
}
