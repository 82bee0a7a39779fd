import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { storedEvents } from './support/incident'
import { begin as beginGroup, goOn } from './support/group'
import { openApp } from './support/page'
import { begin, MARK, playBeat, playScene, rowsIn, SLIP, visit } from './support/practice'
import { closeSheet } from './support/sheet'
import { button, ready, start } from './support/walk'
import { WORDS } from './support/words'

const words = WORDS.ja

test('every screen of a practice is marked, can dial nothing, and leaves nothing among the incidents', async () => {
  const { page } = await openApp()
  await canCall(page)
  for (const path of ['', '/pick', `/scene/${SLIP.id}`, '/covered']) {
    await visit(page, path)
    await expectTraining(page)
  }
  await begin(page, words, SLIP)
  await expectTraining(page)
  const { pathname, hash } = new URL(page.url())
  const run = `${pathname}${hash}`.split('#')[1]?.replace(/\/[^/]*$/, '') ?? ''
  await button(page, words.text('question.advise')).click()
  const screens = ['why', 'hand-over', 'card', 'card/house-rules', 'otherwise']
  for (const screen of screens) {
    await page.evaluate(to => (location.hash = to), `#${run}/${screen}`)
    await page.locator('#app .stage h1').waitFor()
    if (screen === 'why') await openSources(page)
    await expectTraining(page)
  }
  await page.evaluate(visited => history.go(-visited), screens.length)
  await button(page, words.text('advice.finish')).click()
  await button(page, words.text('aftercare.close')).click()
  await button(page, words.text('aftercare.closeYes')).click()
  await expectTraining(page)
  await button(page, words.text('practice.next')).click()
  await button(page, words.text('practice.compare')).click()
  await page
    .getByRole('heading', { level: 1, name: words.text('practice.end') })
    .waitFor()
  await expectTraining(page)
  await expect.poll(() => incidentRows(page)).toBe(0)
})

test('numbers in the advice of a practice are there, inert, and say so; those of the bar dial', async () => {
  const { page } = await openApp()
  await canCall(page)
  await begin(page, words, SLIP)
  await page.getByText(words.text('practice.danger')).click()
  await button(page, words.text('dangerSheet.hurt.text')).click()
  const inert = page.locator('#app .inert')
  await inert.first().waitFor()
  for (const text of await inert.allTextContents()) {
    expect(text).toContain(words.text('stage.inert'))
  }
  expect(await page.locator('#app a').count()).toBe(0)
  await expect.poll(() => page.locator('#bar > a[href="tel:110"]').count()).toBe(1)
  await expect.poll(() => incidentRows(page)).toBe(0)
})

test('on paper the mark stands on the sheet', async () => {
  const { page } = await openApp()
  await ready(page)
  await begin(page, words, SLIP)
  await page.emulateMedia({ media: 'print' })
  await expectMarkOnPaper(page)
})

test.each(['#emergency > summary', '#bar > .call'])(
  'one tap on %s leaves the practice and opens the real sheet, and what is chosen there begins a real incident',
  async control => {
    const { page } = await openApp()
    await ready(page)
    await begin(page, words, SLIP)
    await playBeat(page, words, { scene: SLIP, at: 0 })
    await page.locator(control).first().click()
    await page
      .locator('#emergency[open]')
      .getByText(words.text('training.realSheet'))
      .waitFor()
    await page.locator('#app main.home').waitFor({ state: 'attached' })
    await expect.poll(() => page.locator('#app .training').count()).toBe(0)
    await page.locator('#emergency [value=get-away]').click()
    await page.locator('#app main.advice').waitFor()
    expect(await page.title()).not.toContain(MARK)
    const types = async () => (await storedEvents(page)).map(({ type }) => type)
    await expect.poll(types).toEqual(['danger'])
    await expect.poll(() => modes(page)).toEqual(['incident'])
  }
)

test('the sheet closed without a choice leads home, its note is gone, and the practice is there to go on with', async () => {
  const { page } = await openApp()
  await ready(page)
  await begin(page, words, SLIP)
  await page.locator('#emergency > summary').click()
  await page.locator('#emergency[open]').waitFor()
  await page.locator('#app main.home').waitFor({ state: 'attached' })
  await closeSheet(page, 'emergency')
  await page.locator('#app main.home').waitFor()
  await expect
    .poll(() => page.getByText(words.text('training.realSheet')).count())
    .toBe(0)
  await expect
    .poll(() => page.getByText(words.text('training.realEmergency')).count())
    .toBe(0)
  await expect.poll(() => incidentRows(page)).toBe(0)
  await visit(page, '')
  await page.getByText('続きから').waitFor()
})

test.each(['#/incident', '#/why', '#/hand-over', '#/card'])(
  'from a practice the address %s shows home, and what starts there is empty and real',
  async hash => {
    const { page } = await openApp()
    await ready(page)
    await begin(page, words, SLIP)
    await playBeat(page, words, { scene: SLIP, at: 0 })
    await page.evaluate(to => (location.hash = to), hash)
    await page.locator('#app main.home').waitFor()
    await start(page, words)
    await expect
      .poll(() => page.locator('#app h1').innerText())
      .toBe(words.text('questions.danger.text'))
    await expect.poll(() => page.locator('#app .choices :checked').count()).toBe(0)
    await expect.poll(() => storedEvents(page)).toEqual([])
    await expect.poll(() => modes(page)).toEqual(['incident'])
  }
)

test.each([
  '#/training/run/0123abcd/incident',
  '#/training/run/x/hand-over',
  '#/training/end'
])(
  'without a practice the address %s shows where training begins, marked',
  async hash => {
    const { page } = await openApp({ path: hash })
    await page
      .getByRole('heading', { level: 1, name: words.text('training.title') })
      .waitFor()
    await expectTraining(page)
    await expect.poll(() => incidentRows(page)).toBe(0)
  }
)

test('an incident after a practice, and back to the practice, keep to themselves', async () => {
  const { page } = await openApp()
  await ready(page)
  await begin(page, words, SLIP)
  await playScene(page, words, SLIP)
  await page.evaluate(() => (location.hash = '#/'))
  await page.locator('#app main.home').waitFor()
  await start(page, words)
  await button(page, words.text('questions.danger.options.none')).click()
  await expect.poll(() => storedEvents(page)).toHaveLength(1)
  for (let steps = 0; steps < 6; steps += 1) await page.goBack()
  await page.locator('#app .training h1').waitFor()
  await expectTraining(page)
  await page.getByText(words.text('training.incidentFirst')).waitFor()
  expect((await storedEvents(page)).every(({ type }) => type !== 'reaction')).toBe(true)
})

test('beside an open incident nobody practises: the way there leads back to it', async () => {
  const { page, tab } = await openApp()
  await start(page, words)
  const second = await tab(`#/training/scene/${SLIP.id}`)
  await button(second, words.text('training.toIncident')).waitFor()
  await expect.poll(() => button(second, words.text('practice.begin')).count()).toBe(0)
  await visit(page, '/pick')
  await button(page, words.text('training.toIncident')).click()
  await expect
    .poll(() => page.locator('#app h1').innerText())
    .toBe(words.text('questions.danger.text'))
})

test('a practice gives way when an incident begins in another tab, and neither knows of the other', async () => {
  const { page, tab } = await openApp()
  await ready(page)
  await begin(page, words, SLIP)
  const other = await tab()
  await start(other, words)
  await button(page, words.text('training.toIncident')).click()
  await page.getByText(words.text('failures.other-tab-writes.text')).waitFor()
  await expect.poll(() => storedEvents(other)).toEqual([])
  await expect.poll(() => rowsIn(other, 'training')).toMatchObject({ runs: 1 })
})

test('two tabs do not practise the same: the second begins where training begins', async () => {
  const { page, tab } = await openApp()
  await ready(page)
  await begin(page, words, SLIP)
  const second = await tab(new URL(page.url()).hash)
  await second
    .getByRole('heading', { level: 1, name: words.text('training.title') })
    .waitFor()
  await expect.poll(() => second.getByText('続きから').count()).toBe(0)
})

test('a group session is marked in every window and on paper, and its bar is real', async () => {
  const { page } = await openApp({ path: '#/group' })
  await beginGroup(page, words, [SLIP.id])
  for (const view of ['', '/room', '/screen', '/roles', '/agenda']) {
    await page.evaluate(to => (location.hash = to), `#/group${view}`)
    await page.locator('#app .training h1').waitFor()
    await expectMarked(page)
    expect(await page.locator('#app [href^="tel:"]').count()).toBe(0)
  }
  await page.emulateMedia({ media: 'print' })
  await expectMarkOnPaper(page)
})

test('danger leaves the room window for the real sheet; the session is there to go on with, and gives way to an incident', async () => {
  const { page, tab } = await openApp({ path: '#/group' })
  await beginGroup(page, words, [SLIP.id])
  await goOn(page)
  const room = await tab('#/group/screen')
  await room.getByRole('heading', { level: 1, name: SLIP.title.ja ?? '' }).waitFor()
  await room.locator('#emergency > summary').click()
  await room
    .locator('#emergency[open]')
    .getByText(words.text('training.realSheet'))
    .waitFor()
  await expect.poll(() => room.locator('#app .training').count()).toBe(0)
  await closeSheet(room, 'emergency')
  await room.locator('#app main.home').waitFor()
  await room.evaluate(() => (location.hash = '#/group/room'))
  await room.getByRole('heading', { level: 1, name: SLIP.title.ja ?? '' }).waitFor()
  await room.locator('#emergency > summary').click()
  await room.locator('#emergency [value=get-away]').click()
  await room.locator('#app main.advice').waitFor()
  await expect.poll(() => modes(room)).toEqual(['incident'])
  await button(page, words.text('training.toIncident')).waitFor()
  await expect.poll(() => page.locator('.controls').count()).toBe(0)
})

async function openSources(page: Page): Promise<void> {
  const sources = page.locator('#app details', { hasText: words.text('why.sources') })
  await sources.locator('summary').click()
  await sources.locator('.inert').first().waitFor()
}

async function canCall(page: Page): Promise<void> {
  await ready(page)
  await page.evaluate(() => (location.hash = '#/settings'))
  await page.getByRole('checkbox', { name: words.text('settings.canCall') }).check()
}

/** Marked in words where it is seen, in the title and at the bar; with nothing to dial or to lead away. */
async function expectTraining(page: Page): Promise<void> {
  await expectMarked(page)
  expect(await page.locator('#app a').count()).toBe(0)
}

async function expectMarkOnPaper(page: Page): Promise<void> {
  const mark = page.getByText(MARK, { exact: true })
  await expect
    .poll(() => mark.evaluate(node => getComputedStyle(node).position))
    .toBe('fixed')
  await expect.poll(() => mark.isVisible()).toBe(true)
}

async function expectMarked(page: Page): Promise<void> {
  const mark = page.locator('.training').getByText(MARK, { exact: true })
  await expect.poll(() => mark.isVisible()).toBe(true)
  await expect.poll(() => page.title()).toMatch(new RegExp(`^${MARK}`))
  await expect
    .poll(() => page.locator('#bar').innerText())
    .toContain(words.text('training.realEmergency'))
}

async function incidentRows(page: Page): Promise<number> {
  const counts = await rowsIn(page, 'incidents')
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** What kind of use each stored head says it is. */
function modes(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const name = `uketome incidents ${new URL('.', document.baseURI).pathname}`
    const opening = indexedDB.open(name)
    await new Promise(resolve => (opening.onsuccess = resolve))
    const heads = opening.result.transaction('heads').objectStore('heads').getAll()
    await new Promise(resolve => (heads.onsuccess = resolve))
    opening.result.close()
    return (heads.result as { mode: string }[]).map(({ mode }) => mode)
  })
}
