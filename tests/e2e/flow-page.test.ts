import type { Locator, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { prove } from '../../src/flow/verify/prove'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible'
import { headingOf } from './support/incident'
import { FULL, inTurns } from './support/matrix'
import { openApp } from './support/page'
import { startServer } from './support/server'
import { button, byKeyboard, ready, speak } from './support/walk'
import { WORDS, type Words } from './support/words'

const { flow } = WORDS.ja
const WIDTHS = [320, 768, 1024]
const VIEWS = [
  'facility/flow',
  'facility/flow.questions',
  'facility/flow.ladder',
  'facility/flow.grid',
  'facility/flow.proof',
  'facility/flow.scales',
  'facility/flow.map.response-set-limit',
  'facility/paper.card',
  'facility/paper.contacts'
]

/** Each walk in both languages in a full run; otherwise in one. */
const inOne = (lang: 'ja' | 'en') => (FULL ? (['ja', 'en'] as const) : [lang])

test.each(inOne('ja'))(
  'the flow is searched, followed by its links and looked at as a map with the keyboard alone, in %s',
  async lang => {
    const words = WORDS[lang]
    const { page } = await openApp({ lang })
    await visit(page, words, 'facility/flow')
    await search(page, words)
    await visit(page, words, 'facility/flow.weighing.danger')
    await followRow(page, words)
    await visit(page, words, 'facility/flow.map')
    await zoom(page, words)
  }
)

async function search(page: Page, words: Words): Promise<void> {
  await page.getByRole('searchbox').focus()
  const asked = words.text('questions.danger.text')
  await page.keyboard.type(asked)
  await page.getByRole('heading', { level: 3, name: asked }).waitFor()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await byKeyboard(link(page, words.text('flowPage.grid')))
  await expect.poll(() => headingOf(page)).toBe(words.text('flowPage.grid'))
  await byKeyboard(link(page, words.text('flowPage.back')))
  await expect.poll(() => headingOf(page)).toBe(words.text('flowPage.title'))
}

/** From the row that an address names to the response it gives. */
async function followRow(page: Page, words: Words): Promise<void> {
  await page.locator('tr:focus').waitFor()
  const row = page.locator('tr', { has: page.locator('a[href$="weighing.danger"]') })
  await expect
    .poll(() => row.evaluate(element => element === document.activeElement))
    .toBe(true)
  await expect.poll(() => row.innerText()).toContain(words.text('rows.weighing.danger'))
  await byKeyboard(row.locator('td a').first())
  const part = page.locator('h2:focus')
  await part.waitFor()
  await expect
    .poll(() => part.innerText())
    .toContain(words.text('responses.get-safe.title'))
  expect(page.url()).toMatch(/#\/facility\/flow\.responses\.get-safe$/)
}

async function zoom(page: Page, words: Words): Promise<void> {
  const picture = page.getByRole('region').filter({ has: page.locator('svg') })
  await picture.waitFor()
  await picture.focus()
  await expect.poll(() => widthOf(picture)).toBeGreaterThan(0)
  const before = await widthOf(picture)
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  await expect.poll(() => widthOf(picture)).toBeGreaterThan(before * 1.4)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => picture.evaluate(box => box.scrollLeft)).toBeGreaterThan(0)
  const group = picture.getByRole('link').first()
  const name = words.text('phases.safety')
  await expect.poll(() => group.getAttribute('aria-label')).toContain(name)
  await expect.poll(() => link(page, name).count()).toBe(1)
  await byKeyboard(group)
  await expect.poll(() => headingOf(page)).toContain(name)
}

test.each(inOne('en'))(
  'the device proves the flow itself, and tries its checks at a button, in %s',
  async lang => {
    const words = WORDS[lang]
    const { page } = await openApp({ lang })
    await visit(page, words, 'facility/flow.proof')
    const { combinations, safeguards } = prove(flow)
    const count = String(safeguards.length)
    const held = words.text('flowPage.allHold').replace('{{count}}', count)
    await page.getByRole('heading', { name: held }).waitFor()
    const shown = await page.locator('#app dl').innerText()
    expect(shown.replaceAll(',', '')).toContain(combinations)
    await byKeyboard(button(page, words.text('flowPage.selfTestStart')))
    const [, rest = ''] = words.text('flowPage.allCaught').split('{{count}}')
    const told = page.getByRole('heading', { name: rest.trim() })
    await told.waitFor({ timeout: 60_000 })
    await expect.poll(() => page.getByText(words.text('flowPage.missed')).count()).toBe(0)
  }
)

test.each(['ja', 'en'] as const)(
  'no part of it has a violation or scrolls sideways in %s',
  async lang => {
    const { page } = await openApp({ lang })
    const views = inTurns(VIEWS).filter(view => view.lang === lang)
    for (const [at, { thing }] of views.entries()) {
      const width = WIDTHS[at % WIDTHS.length] ?? 320
      await page.setViewportSize({ width, height: 1024 })
      await visit(page, WORDS[lang], thing)
      await expectAccessible(page)
      for (const each of WIDTHS) {
        await page.setViewportSize({ width: each, height: 1024 })
        await expectNoSidewaysScroll(page)
      }
    }
  }
)

test('the flow, its proof and the paper are there without a network', async () => {
  const server = await startServer()
  onTestFinished(() => server.close())
  const { page, tab, expectProblem } = await openApp({ server })
  expectProblem(/ERR_CONNECTION_REFUSED|fetching the script/)
  await page.getByText(WORDS.ja.text('status.offlineReady')).waitFor()
  await page.close()
  await server.goDown()
  const cold = await tab()
  await visit(cold, WORDS.ja, 'facility/flow.proof')
  await cold.locator('#app dl').waitFor()
  await visit(cold, WORDS.ja, 'facility/flow.map')
  await cold.locator('#app svg').waitFor()
  await visit(cold, WORDS.ja, 'facility/paper.card')
  await cold.locator('#app .paper svg').waitFor()
})

/** Waits until everything that is worked out elsewhere has come. */
async function visit(page: Page, words: Words, path: string): Promise<void> {
  await ready(page)
  await speak(page, words)
  await page.evaluate(hash => (location.hash = `#/${hash}`), path)
  const waiting = page.locator('#app [role=status]', { hasText: '…' })
  await page.locator('#app main:not(.home)').waitFor()
  await waiting.waitFor({ state: 'detached' })
}

function link(page: Page, name: string): Locator {
  return page.getByRole('link', { name, exact: true })
}

function widthOf(picture: Locator): Promise<number> {
  return picture.evaluate(box => box.scrollWidth)
}
