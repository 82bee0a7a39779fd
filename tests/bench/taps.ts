import type { Page } from 'playwright-core'
import {
  type Bench,
  freshDevice,
  inTurns,
  noSamples,
  type Side,
  throttled
} from './bench'
import { row, type Row } from './table'

const CPU = 6
const TAPS = 100
/** Questions that the app asks when every answer is "not sure"; the last tap leads to its advice. */
const TAPS_IN_A_ROW = 4
/** Milliseconds that a finger rests on the glass; a press without any would count the browser's work at its beginning. */
const PRESS = 80
const LANGUAGES = ['English', '日本語']

/**
 * From the tap to the frame that shows the next question, in incidents begun afresh. The tap that shows the whole
 * advice stands by itself: the static page has nothing like it.
 */
export async function taps({ browser, servers, rounds }: Bench): Promise<Row[]> {
  const [next, last, language] = [noSamples(), noSamples(), noSamples()]
  const runs = Math.max(rounds, Math.ceil(TAPS / (TAPS_IN_A_ROW - 1)))
  await inTurns(runs, async side => {
    const context = await freshDevice(browser)
    const page = await context.newPage()
    await page.addInitScript(measureTaps)
    await page.goto(servers[side].url)
    await settled(page, side)
    await page.getByRole('button', { name: 'はじめる' }).click()
    await page.getByRole('button', { name: 'わからない' }).waitFor()
    await throttled(page, CPU)
    for (const name of LANGUAGES) language[side].push(await tap(page, name))
    for (let count = 1; count <= TAPS_IN_A_ROW; count += 1) {
      const samples = count < TAPS_IN_A_ROW ? next : last
      samples[side].push(await tap(page, 'わからない'))
    }
    await context.close()
  })
  return [
    row('tap to next question: median', next, { bar: { ratio: 1.25 } }),
    row('tap to next question: p95', next, { bar: { ratio: 1.5 }, quantile: 0.95 }),
    row('tap to advice, beside one more question', last),
    row('language switch', language, { bar: { ratio: 1.5 } })
  ]
}

/** The first tap counts once everything has loaded, as it would for a person. */
async function settled(page: Page, side: Side): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  if (side === 'app') await page.locator('html[data-app]').waitFor()
}

async function tap(page: Page, name: string): Promise<number> {
  const button = page.getByRole('button', { name, exact: true })
  await button.scrollIntoViewIfNeeded()
  const box = await button.boundingBox()
  if (!box) throw new Error(`no button ${name}`)
  await page.evaluate(() => expectTap())
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { delay: PRESS })
  return page.evaluate(() => painted)
}

declare const expectTap: () => void
declare const painted: Promise<number>

function measureTaps(): void {
  const shown = () =>
    [...document.querySelectorAll('h1')].find(heading => heading.offsetHeight > 0)
      ?.innerText

  function afterPaint(call: () => void): void {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = call
    port2.postMessage(undefined)
  }

  function expectTap(): void {
    const before = shown()
    const painted = new Promise<number>(resolve => {
      const start = ({ timeStamp }: MouseEvent) => {
        const look = () => {
          if (shown() === before) return void requestAnimationFrame(look)
          afterPaint(() => resolve(performance.now() - timeStamp))
        }
        requestAnimationFrame(look)
      }
      addEventListener('click', start, { capture: true, once: true })
    })
    Object.assign(globalThis, { painted })
  }

  Object.assign(globalThis, { expectTap })
}
