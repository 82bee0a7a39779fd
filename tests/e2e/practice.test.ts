import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible'
import { brokenWords } from './support/broken-words'
import { FULL } from './support/matrix'
import { openApp } from './support/page'
import {
  begin,
  hiddenBesideStory,
  LONG,
  playBeat,
  playScene,
  rowsIn,
  SLIP,
  visit
} from './support/practice'
import { startServer } from './support/server'
import { byKeyboard, button, ready, speak } from './support/walk'
import { WORDS, type Words } from './support/words'

const WALKS = [
  ['ja', 320],
  ['en', 768],
  ...(FULL ? ([['ja', 1024]] as const) : [])
] as const

test.each(WALKS)(
  'in %s at %i px a scene is practised with the keyboard alone and compared at the end, and no screen has a violation',
  async (lang, width) => {
    const words = WORDS[lang]
    const { page } = await openApp({ viewport: { width, height: 768 } })
    await speak(page, words, byKeyboard)
    await byKeyboard(page.getByRole('link', { name: words.text('home.training') }))
    await expectFine(page, words.text('training.title'))
    await byKeyboard(button(page, words.text('training.alone')))
    await expectFine(page, words.text('practice.pick'))
    await byKeyboard(page.getByRole('button', { name: SLIP.title[lang] ?? '' }))
    await expectFine(page, SLIP.title[lang] ?? '')
    await byKeyboard(button(page, words.text('practice.begin')))
    await page.locator('#app .stage h1').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await playScene(page, words, SLIP, byKeyboard)
    await expect
      .poll(() => page.locator('#app main').innerText())
      .toContain(words.text('practice.alike'))
    await expectFine(page, words.text('practice.end'))
    await visit(page, '/covered')
    await page
      .getByText(SLIP.title[lang] ?? '')
      .first()
      .waitFor()
    await expectFine(page, words.text('covered.title'))
    await expect.poll(() => rowsIn(page, 'training')).toMatchObject({ entries: 1 })
  }
)

test('where the ways part it is told, with what each difference did', async () => {
  const words = WORDS.ja
  const { page } = await openApp()
  await ready(page)
  await begin(page, words, SLIP)
  await button(page, words.text('questions.danger.options.none')).click()
  await button(page, words.text('question.advise')).click()
  await button(page, words.text('practice.next')).click()
  await button(page, words.text('practice.compare')).click()
  const end = page.locator('#app main')
  await end.getByText(words.text('practice.noEffect')).first().waitFor()
  await end.getByText('助言が「').first().waitFor()
  await end.getByRole('combobox').selectOption('danger')
  const before = await end.getByText('そのときの助言').innerText()
  await end.getByRole('checkbox').first().check()
  await expect.poll(() => end.getByText('そのときの助言').innerText()).not.toBe(before)
  const saving = page.waitForEvent('download')
  await button(page, words.text('practice.toScene')).click()
  const saved = join(temporaryFolder(), 'scene.yaml')
  await (await saving).saveAs(saved)
  const file = await readFile(saved, 'utf8')
  expect(file).toContain(`id: ${SLIP.id}-`)
  expect(file).toContain('danger:')
  await end
    .getByRole('button', { name: words.text('practice.replay') })
    .last()
    .click()
  await page.getByRole('heading', { level: 2, name: '2／2' }).waitFor()
})

test('on a wide and low screen the way on and the break stay in sight beside a long story', async () => {
  const words = WORDS.ja
  const { page } = await openApp({ viewport: { width: 1024, height: 768 } })
  await ready(page)
  await begin(page, words, LONG)
  await expect.poll(() => page.locator('#app aside > .row button').count()).toBe(2)
  await expect.poll(() => hiddenBesideStory(page)).toEqual([])
})

test('an interrupted practice goes on at the same beat and step, after a reload and from cold offline', async () => {
  const words = WORDS.ja
  const server = await startServer()
  onTestFinished(() => server.close())
  const { page, tab, expectProblem } = await openApp({ server })
  expectProblem(/ERR_CONNECTION_REFUSED|fetching the script/)
  await page.getByText(words.text('status.offlineReady')).waitFor()
  await begin(page, words, SLIP)
  await playBeat(page, words, { scene: SLIP, at: 0 })
  await button(page, words.text('practice.next')).click()
  const before = await whereabouts(page)
  await page.reload()
  await expect.poll(() => whereabouts(page)).toEqual(before)
  await page.close()
  await server.goDown()
  const cold = await tab('#/training')
  const resume = words.text('training.resume').replace('{{title}}', SLIP.title.ja ?? '')
  await button(cold, resume).click()
  await expect.poll(() => whereabouts(cold)).toEqual(before)
  await playBeat(cold, words, { scene: SLIP, at: 1 })
  await button(cold, words.text('practice.compare')).click()
  await cold.getByText(words.text('practice.alike')).waitFor()
})

test("the browser's back takes a step of the practice back", async () => {
  const words = WORDS.ja
  const { page } = await openApp()
  await ready(page)
  await begin(page, words, SLIP)
  const first = await headingOf(page)
  await button(page, words.text('questions.danger.options.none')).click()
  await expect.poll(() => headingOf(page)).not.toBe(first)
  await page.locator('#back').click()
  await expect.poll(() => headingOf(page)).toBe(first)
})

test('what was practised is wiped when asked, and only then', async () => {
  const words: Words = WORDS.ja
  const { page } = await openApp()
  await ready(page)
  await begin(page, words, SLIP)
  await visit(page, '/covered')
  await button(page, words.text('covered.wipe')).click()
  await button(page, words.text('covered.wipeNo')).click()
  await expect.poll(() => rowsIn(page, 'training')).toMatchObject({ runs: 1 })
  await button(page, words.text('covered.wipe')).click()
  await button(page, words.text('covered.wipeYes')).click()
  await page.getByText(words.text('covered.wiped')).waitFor()
  await expect
    .poll(() => rowsIn(page, 'training'))
    .toEqual({ runs: 0, rows: 0, entries: 0 })
})

async function expectFine(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const { width } = page.viewportSize() ?? { width: 0 }
  if (width >= 768) await expect.poll(() => brokenWords(page)).toEqual([])
}

function headingOf(page: Page): Promise<string> {
  return page.locator('#app h1').innerText()
}

async function whereabouts(page: Page): Promise<string[]> {
  await page.locator('#app .stage h1').waitFor()
  return [await page.locator('#app aside h2').innerText(), await headingOf(page)]
}
