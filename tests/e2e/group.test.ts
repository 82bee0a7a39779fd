import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible'
import {
  begin,
  barsOnPaper,
  belowTheFold,
  belowTheFoldOfLaptops,
  belowTheFoldOfTablets,
  countHands,
  cutOnPaper,
  fontsMissing,
  goOn,
  goOnUncounted,
  isAsking,
  openWindow,
  sceneOf,
  sheetsIn,
  smallestType,
  tallestLinkOfTablets
} from './support/group'
import { openApp } from './support/page'
import { rowsIn } from './support/practice'
import { startServer } from './support/server'
import { button, speak } from './support/walk'
import { WORDS, type Words } from './support/words'

const WALL = { width: 1920, height: 1080 }
const SCENES = ['shouting-over-our-slip', 'four-of-them', 'the-talk-without-an-end']
const BEATS = SCENES.map(id => sceneOf(id).beats.length).reduce(
  (sum, beats) => sum + beats
)
const AGREED = '閉館30分前は、窓口をふたりにする'

test('twenty-five minutes with a group: two windows, three scenes, votes, splits, the map, debrief and sheets', async () => {
  const words = WORDS.ja
  const { page, tab } = await openApp({ path: '#/group', viewport: WALL })
  await begin(page, words, SCENES)
  const room = await tab('#/group/screen')
  await openWindow(room, words)
  /* A tab behind another draws once a second, and clicks wait for that. */
  await page.bringToFront()

  for (const id of SCENES) {
    await goOn(page)
    const scene = sceneOf(id)
    await room.getByRole('heading', { level: 1, name: scene.title.ja ?? '' }).waitFor()
    if (scene.notes.length > 0) {
      await room.getByText(words.text('group.scene.mayLeave')).waitFor()
    }
    await walkScene(page, room, words, id === SCENES[1])
  }

  await goOn(page)
  await goOn(page)
  await room.locator('.map .responses .lit').first().waitFor()
  await expectReadable(room)
  await expectAccessible(room)
  await goOn(page)
  await room.getByText('一致 47 %').first().waitFor()
  await expectReadable(room)
  for (let topics = 0; topics < 3; topics += 1) await goOn(page)
  await expect.poll(() => belowTheFold(page)).toEqual([])
  await page.locator('#agreed').fill(AGREED)
  await page.keyboard.press('Enter')
  await room.reload()
  await goOn(page)
  await room.getByText(AGREED).waitFor()
  await expectReadable(room)
  await goOn(page)
  await page.getByRole('heading', { name: words.text('group.close.thanks') }).waitFor()
  await expect.poll(() => rowsIn(page, 'training')).toMatchObject({ entries: 3 })
  await expectUnclear(page, words)
  await expectSheets(page, words)
})

test('one tablet leads and shows, offline, at twice the size and in forced colours, and goes on after a reload', async () => {
  const words = WORDS.en
  const server = await startServer()
  onTestFinished(() => server.close())
  const app = await openApp({ server, forcedColors: true })
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
  await expectAccessible(page, { enhancedContrast: false })
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  await expectNoSidewaysScroll(page)
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  await button(page, words.text('group.go.skip')).click()
  await page
    .getByRole('heading', { level: 1, name: words.text('group.debrief.facts') })
    .waitFor()
  expect(await page.locator('main.room').innerText()).not.toMatch(/why|reason/i)
})

/** Counts the first question of the scene and lets the rest pass, or goes to the look back at once. */
async function walkScene(
  page: Page,
  room: Page,
  words: Words,
  cutShort: boolean
): Promise<void> {
  let counted = false
  const lookBack = room.getByRole('heading', {
    level: 1,
    name: words.text('group.lookBack.title')
  })
  for (let steps = 0; steps < 60 && !(await lookBack.isVisible()); steps += 1) {
    await expect.poll(() => belowTheFold(page)).toEqual([])
    const asking = await isAsking(page, words)
    if (asking && counted) await goOnUncounted(page, words)
    else if (asking) {
      await countSplit(page, room, words)
      counted = true
    } else await goOn(page)
    if (!counted || !cutShort) continue
    await goOnToAdvice(page, room, words)
    await button(page, words.text('group.go.lookBack')).click()
    await lookBack.waitFor()
  }
  expect(counted).toBe(true)
}

async function goOnToAdvice(page: Page, room: Page, words: Words): Promise<void> {
  const advice = room.getByRole('heading', {
    level: 1,
    name: words.text('group.advice.title')
  })
  for (let steps = 0; steps < 30 && !(await advice.isVisible()); steps += 1) {
    if (await isAsking(page, words)) await goOnUncounted(page, words)
    else await goOn(page)
  }
}

async function countSplit(page: Page, room: Page, words: Words): Promise<void> {
  const answer = await page.locator('#notes + ul > li').first().innerText()
  const unclear = page.locator('.controls').getByText(words.text('group.ask.unclear'))
  await unclear.click()
  await expect.poll(() => belowTheFoldOfLaptops(page)).toEqual([])
  await expect.poll(() => tallestLinkOfTablets(page)).toBeLessThan(100)
  await goOn(page)
  await countHands(page, [4, 2])
  await expect.poll(() => belowTheFoldOfLaptops(page)).toEqual([])
  await expect.poll(() => belowTheFoldOfTablets(page)).toEqual([])
  await expectNoSidewaysScroll(page)
  await goOn(page)
  await expect.poll(() => belowTheFoldOfTablets(page)).toEqual([])
  await expect.poll(() => belowTheFoldOfLaptops(page)).toEqual([])
  await room.getByText('一致 47 %').waitFor()
  await expectReadable(room)
  expect(await room.locator('main').innerText()).not.toContain(answer)
  await goOn(page)
}

async function expectReadable(room: Page): Promise<void> {
  await expect
    .poll(() => smallestType(room.locator('main.room')))
    .toBeGreaterThanOrEqual(28)
  await expectNoSidewaysScroll(room)
}

/** The file names questions and how often, and nothing that anybody wrote. */
async function expectUnclear(page: Page, words: Words): Promise<void> {
  const saving = page.waitForEvent('download')
  await button(page, words.text('group.unclear.data')).click()
  const saved = join(temporaryFolder(), 'unclear.json')
  await (await saving).saveAs(saved)
  const file = await readFile(saved, 'utf8')
  expect(JSON.parse(file)).toMatchObject({
    unclear: 'uketome',
    questions: [{ question: 'danger', noted: 1 }]
  })
  expect(file).not.toContain(AGREED)
}

async function expectSheets(page: Page, words: Words): Promise<void> {
  const told: Record<string, string> = {}
  for (const name of ['agenda', 'handout', 'answers', 'summary', 'roles']) {
    await page.evaluate(id => (location.hash = `#/group/${id}`), name)
    const title = name === 'roles' ? 'roles.title' : `sheets.${name}`
    await page
      .getByRole('heading', { level: 1, name: words.text(`group.${title}`) })
      .waitFor()
    /* The agenda and the handout are made of what the other two have as well. */
    if (!['agenda', 'handout'].includes(name)) await expectAccessible(page)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 680, height: 960 })
    await expect.poll(() => cutOnPaper(page)).toEqual([])
    if (name === 'summary') await expect.poll(() => barsOnPaper(page)).toBeGreaterThan(0)
    told[name] = await page.locator('main').innerText()
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(fontsMissing(pdf)).toEqual([])
    if (name === 'agenda') expect(sheetsIn(pdf)).toBe(1)
    /* What happens later in a scene stands on a page of its own. */
    if (name === 'handout') expect(sheetsIn(pdf)).toBeGreaterThanOrEqual(BEATS)
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize(WALL)
  }
  const { otherSide } = sceneOf('shouting-over-our-slip')
  const withAnswers = Object.keys(told).filter(name =>
    told[name]?.includes(otherSide.ja ?? '')
  )
  expect(withAnswers).toEqual(['answers'])
  expect(told.handout).not.toContain('☑')
  expect(told.summary).toContain(AGREED)
}
