import type { CDPSession, Page } from 'playwright-core'
import { answerNotSure, doStep, isAsking, start } from '../e2e/support/incident'
import { type Bench, freshDevice } from './bench'
import type { Row } from './table'

/** JavaScript memory once an incident was answered and its advice followed to the last step. */
export async function heap({ browser, servers, rounds }: Bench): Promise<Row[]> {
  const app: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const context = await freshDevice(browser)
    const page = await context.newPage()
    await page.goto(servers.app.url)
    await page.locator('html[data-app]').waitFor()
    await wholeIncident(page)
    app.push(await usedHeap(await context.newCDPSession(page)))
    await context.close()
  }
  const what = 'JS heap after a whole incident'
  return [{ what, unit: 'MB', app, static: [], bar: { atMost: 4 } }]
}

async function wholeIncident(page: Page): Promise<void> {
  await start(page)
  while (await isAsking(page)) await answerNotSure(page)
  const done = page.getByRole('button', { name: /^(できた|Done)$/ })
  while ((await done.count()) > 0) await doStep(page)
}

async function usedHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 2 ** 20
}
