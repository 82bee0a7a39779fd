import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { answerNotSure, doStep, isAsking, start, storedEvents } from './support/incident'
import { launchMortal, scratchFolder } from './support/mortal-browser'
import { startServer, type AppServer } from './support/server'

const TRIALS = process.env.UKETOME_FULL === '1' ? 60 : 10
const TAPS = 6
/** What the screen says once a tap is on disk: on a busy machine the screen goes on before. */
const SAVED = '保存ずみ'

test(`killed ${TRIALS} times after a confirmed tap, the app returns to the same step`, async () => {
  const server = await startServer()
  onTestFinished(() => server.close())
  let device = await newDevice()
  for (let killed = 0; killed < TRIALS; killed += 1) {
    const { browser, page } = await reopen(device, server)
    await oneTap(page, device.taps === 0)
    await page.getByText(SAVED).first().waitFor()
    device = { ...device, screen: await whatStands(page), taps: device.taps + 1 }
    await browser.kill()
    if (device.taps < TAPS) continue
    await (await reopen(device, server)).browser.kill()
    device = await newDevice()
  }
  await reopen(device, server)
}, 1_800_000)

/** Where a device was left: each tap is one event. */
interface Device {
  profile: string
  screen: string
  taps: number
}

async function newDevice(): Promise<Device> {
  return { profile: await scratchFolder(), screen: '', taps: 0 }
}

/** The app as it comes back, which must be as it was left. */
async function reopen(device: Device, server: AppServer) {
  const browser = await launchMortal(device.profile)
  const page = await browser.context.newPage()
  await page.goto(server.url)
  await page.locator('#app h1:visible').waitFor()
  if (device.taps > 0) {
    await expect.poll(() => whatStands(page)).toBe(device.screen)
    await expect.poll(() => storedEvents(page)).toHaveLength(device.taps)
  }
  return { browser, page }
}

/** The screen but for its last part, which is fetched later, and the minutes, which go on while the browser is dead. */
async function whatStands(page: Page): Promise<string> {
  const parts = page.locator('#app main > :not(.rest)')
  return (await parts.allInnerTexts()).join('\n').replaceAll(/\d+(分| min)/g, '')
}

async function oneTap(page: Page, atHome: boolean): Promise<void> {
  if (atHome) await start(page)
  if (await isAsking(page)) await answerNotSure(page)
  else await doStep(page)
}
