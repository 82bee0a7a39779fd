import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { headingOf, screenOf, storedEvents } from './support/incident'
import { inTurns } from './support/matrix'
import { openApp, openUnready } from './support/page'
import { PLACES, show } from './support/places'
import { closeSheet } from './support/sheet'
import { byKeyboard, ready, speak, start, tap } from './support/walk'
import { WORDS, type Words } from './support/words'

const LANGUAGES = ['ja', 'en'] as const
const LEADS_TO = { 'get-away': 'get-safe', hurt: 'help-hurt', dying: 'stay-and-connect' }
const entries = Object.entries(LEADS_TO).map(([entry, response]) => ({ entry, response }))
const VIEWPORTS = [
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
  { width: 1024, height: 768 }
]

test.each(LANGUAGES)(
  'every screen has danger, 110 and 119 one tap away in %s',
  async lang => {
    const words = WORDS[lang]
    const { page } = await openApp()
    for (const place of PLACES.filter(each => each !== 'emergency')) {
      await show(page, words, place)
      await expectBar(page, words)
      await openSheet(page)
      await expect
        .poll(() => page.locator('#emergency h2').innerText())
        .toBe(words.text('emergency.title'))
      await expectEntries(page, words)
      await closeSheet(page, 'emergency')
    }
  }
)

test.each(inTurns(entries))(
  '$thing.entry of the sheet leads to $thing.response in $lang',
  async ({ thing, lang }) => {
    const words = WORDS[lang]
    const { page } = await openApp()
    await show(page, words, 'question')
    await openSheet(page)
    await press(page, thing.entry)
    const first = words.text(`responses.${thing.response}.first`)
    await expect.poll(() => headingOf(page)).toBe(first)
  }
)

describe.each(LANGUAGES)('in %s', lang => {
  const words = WORDS[lang]

  test('closing the sheet returns to the same step with the ticks that were there', async () => {
    const { page } = await openApp()
    await show(page, words, 'question')
    await page.getByRole('checkbox').first().check()
    const before = await screenOf(page)
    const stored = await storedEvents(page)
    await openSheet(page)
    await closeSheet(page, 'emergency')
    await expect.poll(() => screenOf(page)).toBe(before)
    await expect.poll(() => page.getByRole('checkbox').first().isChecked()).toBe(true)
    await expect.poll(() => storedEvents(page)).toEqual(stored)
  })

  test('Back after an emergency returns to the question', async () => {
    const { page } = await openApp()
    await show(page, words, 'question')
    const before = await headingOf(page)
    await openSheet(page)
    await press(page, 'get-away')
    await expect.poll(() => headingOf(page)).not.toBe(before)
    await page.locator('#back').click()
    await expect.poll(() => headingOf(page)).toBe(before)
  })
})

test.each(VIEWPORTS)('the bar stands whole at $width px', async viewport => {
  const { page } = await openApp({ viewport })
  await start(page, WORDS.ja)
  await expectBar(page, WORDS.ja)
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await expectBar(page, WORDS.ja)
})

test('without any script the bar, its numbers and its sheet work', async () => {
  const { page } = await openApp({ javaScript: false })
  await expectBar(page, WORDS.ja)
  for (const number of ['110', '119']) {
    const link = page.locator(`#bar > a[href='tel:${number}']`)
    await expect.poll(() => link.count()).toBe(1)
  }
  await page.locator('#emergency > summary').click()
  await expectEntries(page, WORDS.ja)
  await page.locator('#emergency > summary').click()
  await page.locator('#cover > summary').click()
  await expect.poll(() => page.locator('#cover h2').isVisible()).toBe(true)
  await expectBar(page, WORDS.ja)
})

test('two taps from a cold start reach the urgent advice', async () => {
  const { page } = await openApp()
  await page.locator('#emergency > summary').click()
  await press(page, 'get-away')
  const first = WORDS.ja.text('responses.get-safe.first')
  await expect.poll(() => headingOf(page)).toBe(first)
})

test('an emergency chosen later keeps the one before', async () => {
  const { page } = await openApp()
  await show(page, WORDS.ja, 'question')
  await openSheet(page)
  await press(page, 'hurt')
  const hurt = WORDS.ja.text('responses.help-hurt.first')
  await expect.poll(() => headingOf(page)).toBe(hurt)
  await openSheet(page)
  await press(page, 'get-away')
  const safe = WORDS.ja.text('responses.get-safe.first')
  await expect.poll(() => headingOf(page)).toBe(safe)
  const along = page.locator('.emergency h2')
  await expect
    .poll(() => along.allInnerTexts())
    .toContain(WORDS.ja.text('companions.ambulance.title'))
})

test('a danger that comes back begins its advice anew', async () => {
  const { page } = await openApp()
  await show(page, WORDS.ja, 'urgent advice')
  const current = page.locator('section.current')
  const first = await current.innerText()
  await current.locator('.button.primary').click()
  await expect.poll(() => current.innerText()).not.toBe(first)
  await openSheet(page)
  await press(page, 'get-away')
  await expect.poll(() => current.innerText()).toBe(first)
})

test.each(LANGUAGES)(
  'the numbers in the bar of a device that cannot call open the sheet, and leave it open, in %s',
  async lang => {
    const words = WORDS[lang]
    const { page } = await openApp()
    await speak(page, words)
    for (const number of [numberIn(page, words, '110'), numberIn(page, words, '119')]) {
      for (const press of [tap, byKeyboard, tap]) {
        await press(number)
        await expect.poll(() => isOpen(page)).toBe(true)
      }
      await expect.poll(() => new URL(page.url()).hash).toBe('#/emergency')
      await closeSheet(page, 'emergency')
    }
  }
)

test.each(['110', '119'])(
  'before the app is there %s opens the sheet and leaves it open',
  async number => {
    const { page } = await openUnready()
    await page.locator('#bar > .call', { hasText: number }).click()
    await expect.poll(() => isOpen(page)).toBe(true)
    await page.locator('#bar > .call', { hasText: number }).click()
    await expect.poll(() => isOpen(page)).toBe(true)
  }
)

test('a device that can call has working numbers in the bar', async () => {
  const { page } = await openApp({ path: '#/settings' })
  await ready(page)
  await speak(page, WORDS.ja)
  await page.getByRole('checkbox', { name: WORDS.ja.text('settings.canCall') }).check()
  const links = page.locator('#bar > a.call')
  const addresses = () => links.evaluateAll(all => all.map(a => a.getAttribute('href')))
  await expect.poll(addresses).toEqual(['tel:110', 'tel:119'])
})

/** By the name that says what a tap on it does. */
function numberIn(page: Page, words: Words, number: '110' | '119'): Locator {
  const who = words.text(`emergency.${number === '110' ? 'police' : 'ambulance'}`)
  const name = `${number} ${who} ${words.text('bar.opens')}`
  return page.locator('#bar').getByRole('link', { name, exact: true })
}

function isOpen(page: Page): Promise<boolean> {
  return page.locator('#emergency h2').isVisible()
}

async function openSheet(page: Page): Promise<void> {
  await page.locator('#emergency > summary').click()
  await page.locator('#emergency h2').waitFor()
}

function press(page: Page, entry: string): Promise<void> {
  return page.locator(`#emergency [value=${entry}]`).click()
}

/** Three controls in sight, each large enough, none of them under anything else. */
async function expectBar(page: Page, words: Words): Promise<void> {
  const controls = [
    page.locator('#emergency > summary'),
    page.locator('#bar > .call', { hasText: '110' }),
    page.locator('#bar > .call', { hasText: '119' })
  ]
  await expect.poll(() => controls[0]?.innerText()).toBe(words.text('bar.emergency'))
  const { width = 0, height = 0 } = page.viewportSize() ?? {}
  for (const control of controls) {
    const box = await control.boundingBox()
    if (!box) throw new Error('a control of the bar is not shown')
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(48)
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(width)
    expect(box.y + box.height).toBeLessThanOrEqual(height)
    await control.click({ trial: true })
  }
}

async function expectEntries(page: Page, words: Words): Promise<void> {
  for (const { entry } of entries) {
    const choice = page.locator(`#emergency [value=${entry}]`)
    await expect
      .poll(() => choice.innerText())
      .toContain(words.text(`dangerSheet.${entry}.text`))
    await choice.click({ trial: true })
  }
  for (const number of ['110', '119']) {
    const digits = page.locator('#emergency .numbers a', { hasText: number })
    const box = await digits.boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(48)
  }
}
