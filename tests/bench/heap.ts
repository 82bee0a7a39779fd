import type { CDPSession } from 'playwright-core'
import { type Bench, freshDevice } from './bench'
import type { Row } from './table'

const BETWEEN_TAPS = 400
const MOST_TAPS = 20

/**
 * JavaScript memory once an incident was answered and its advice followed as far as taps on "done" lead. The page is
 * tapped from within: what a test driver puts into it to find things is several hundred kilobytes by itself.
 */
export async function heap({ browser, servers, rounds }: Bench): Promise<Row[]> {
  const app: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const context = await freshDevice(browser)
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await page.goto(servers.app.url)
    await page.waitForTimeout(3000)
    await wholeIncident(session)
    app.push(await usedHeap(session))
    await context.close()
  }
  const what = 'JS heap after a whole incident'
  return [{ what, unit: 'MB', app, static: [], bar: { atMost: 4 } }]
}

async function wholeIncident(session: CDPSession): Promise<void> {
  let before: unknown
  for (let taps = 0; taps < MOST_TAPS; taps += 1) {
    const { result } = await session.send('Runtime.evaluate', { expression: NEXT_TAP })
    if (result.value === before) return
    before = result.value
    await new Promise(resolve => setTimeout(resolve, BETWEEN_TAPS))
  }
}

/** Taps start, then "not sure", then "done"; gives back what stood on the screen before. */
const NEXT_TAP = `(() => {
  const app = document.querySelector('#app')
  const shown = app.innerText
  const next = app.querySelector('section.current .button.primary') ??
    [...app.querySelectorAll('.choices button')].at(-1) ??
    app.querySelector('.button.primary')
  next?.click()
  return shown
})()`

async function usedHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 2 ** 20
}
