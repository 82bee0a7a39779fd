import type { BrowserContext, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible'
import {
  begin,
  countHands,
  cutOnPaper,
  fontsMissing,
  goOn,
  goOnUncounted,
  isAsking,
  openWindow,
  sceneOf,
  smallestType
} from './support/group'
import { openApp } from './support/page'
import { startServer } from './support/server'
import { button, speak } from './support/walk'
import { WORDS, type Words } from './support/words'

const WALL = { width: 1920, height: 1080 }
const SCENES = ['shouting-over-our-slip', 'four-of-them', 'the-talk-without-an-end']

test('twenty-five minutes with a group: two windows, three scenes, votes, splits, debrief and sheets', async () => {
  const words = WORDS.ja
  const { page, context, tab } = await openApp({ path: '#/group', viewport: WALL })
  await context.clock.install()
  await begin(page, words, SCENES)
  const room = await tab('#/group/screen')
  await openWindow(room, words)
  await pass(context, 3)
  const timer = room.getByRole('timer')
  await expect.poll(() => timer.innerText()).toContain('超えています')
  await button(page, words.text('group.timer.pause')).click()
  await room.getByText(words.text('group.timer.stopped')).waitFor()
  const stopped = await timer.innerText()
  await pass(context, 1)
  expect(await timer.innerText()).toBe(stopped)
  await button(page, words.text('group.timer.resume')).click()

  for (const id of SCENES) {
    await goOn(page)
    const scene = sceneOf(id)
    await room.getByRole('heading', { level: 1, name: scene.title.ja ?? '' }).waitFor()
    if (scene.notes.length > 0) {
      await room.getByText(words.text('group.scene.mayLeave')).waitFor()
    }
    await walkScene(page, room, words, id !== SCENES[0])
  }
  await expectAccessible(room)

  await goOn(page)
  await goOn(page)
  await room.getByText('一致 47 %').first().waitFor()
  await expectReadable(room)
  await goOn(page)
  await goOn(page)
  await goOn(page)
  await page.locator('#agreed').fill('閉館30分前は、窓口をふたりにする')
  await page.keyboard.press('Enter')
  await room.reload()
  await goOn(page)
  await room.getByText('閉館30分前は、窓口をふたりにする').waitFor()
  await expectReadable(room)
  await goOn(page)
  await page.getByRole('heading', { name: words.text('group.close.thanks') }).waitFor()
  await expectSheets(page, words)
})

test('one tablet leads and shows, offline, and goes on after a reload', async () => {
  const words = WORDS.en
  const server = await startServer()
  onTestFinished(() => server.close())
  const app = await openApp({ server })
  app.expectProblem(/ERR_CONNECTION_REFUSED|fetching the script/)
  await speak(app.page, words)
  await app.page.getByText(words.text('status.offlineReady')).waitFor()
  await server.goDown()
  const page = await app.tab('#/group')
  await begin(page, words, SCENES.slice(1, 2))
  await page.evaluate(() => (location.hash = '#/group/room'))
  await page.locator('main.room').waitFor()
  await goOn(page)
  const other = sceneOf(sceneOf('four-of-them').alternative ?? '').title.en ?? ''
  await button(page, words.text('group.go.swap').replace('{{title}}', other)).click()
  await page.getByRole('heading', { level: 1, name: other }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: other }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await button(page, words.text('group.go.skip')).click()
  await page
    .getByRole('heading', { level: 1, name: words.text('group.debrief.facts') })
    .waitFor()
  expect(await page.locator('main.room').innerText()).not.toMatch(/why|reason/i)
})

/** Every window has a clock of its own here; in steps they stay together, as the windows of one device do. */
async function pass(context: BrowserContext, minutes: number): Promise<void> {
  for (let steps = 0; steps < minutes * 12; steps += 1) await context.clock.runFor(5000)
}

/** Counts the first question of the scene and lets the rest pass, or goes to the look back at once. */
async function walkScene(
  page: Page,
  room: Page,
  words: Words,
  cutShort: boolean
): Promise<void> {
  let counted = false
  const isOver = () =>
    room
      .getByRole('heading', { level: 1, name: words.text('group.lookBack.title') })
      .isVisible()
  for (let steps = 0; steps < 60 && !(await isOver()); steps += 1) {
    const asking = await isAsking(page, words)
    if (asking && counted) await goOnUncounted(page, words)
    else if (asking) {
      await countSplit(page, room)
      counted = true
    } else await goOn(page)
    if (counted && cutShort) {
      await button(page, words.text('group.go.lookBack')).click()
      await room
        .getByRole('heading', { name: words.text('group.lookBack.title') })
        .waitFor()
    }
  }
  expect(counted).toBe(true)
}

async function countSplit(page: Page, room: Page): Promise<void> {
  const answer = await page.locator('#notes + ul > li').first().innerText()
  await goOn(page)
  await countHands(page, [4, 2])
  await goOn(page)
  await room.getByText('一致 47 %').waitFor()
  await expectReadable(room)
  expect(await room.locator('main').innerText()).not.toContain(answer)
  await goOn(page)
}

async function expectReadable(room: Page): Promise<void> {
  expect(await smallestType(room.locator('main.room'))).toBeGreaterThanOrEqual(28)
  await expectNoSidewaysScroll(room)
}

async function expectSheets(page: Page, words: Words): Promise<void> {
  const told: Record<string, string> = {}
  for (const name of ['agenda', 'handout', 'answers', 'summary']) {
    await page.evaluate(id => (location.hash = `#/group/${id}`), name)
    await page
      .getByRole('heading', { level: 1, name: words.text(`group.sheets.${name}`) })
      .waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 680, height: 960 })
    expect(await cutOnPaper(page)).toEqual([])
    told[name] = await page.locator('main').innerText()
    expect(fontsMissing(await page.pdf({ preferCSSPageSize: true }))).toEqual([])
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize(WALL)
    await expectAccessible(page)
  }
  const { otherSide } = sceneOf('shouting-over-our-slip')
  const withAnswers = Object.keys(told).filter(name =>
    told[name]?.includes(otherSide.ja ?? '')
  )
  expect(withAnswers).toEqual(['answers'])
  expect(told.handout).not.toContain('☑')
  expect(told.summary).toContain('閉館30分前は、窓口をふたりにする')
}
