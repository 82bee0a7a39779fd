import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  expectAccessible,
  expectFocusOnHeading,
  expectNoSidewaysScroll
} from './support/accessible'
import { brokenWords } from './support/broken-words'
import { headingOf, lastIncident, storedEvents } from './support/incident'
import { FULL } from './support/matrix'
import { openApp } from './support/page'
import { button, byKeyboard, ready, speak, tabTo } from './support/walk'
import { WORDS, type Words } from './support/words'

const WIDTHS = [320, 1024, 768]
const PAGES = [
  '#/facility',
  '#/facility/settings',
  '#/facility/place',
  '#/facility/contacts',
  '#/facility/staffing',
  '#/facility/limits',
  '#/facility/rules',
  '#/facility/not-done',
  '#/facility/check',
  '#/f'
]
const SUPERVISOR = '03-1234-5678'
const WIDE = '０３ー１２３４ー５６７８'
/** Fewer than in the base, and so many that a scene of the base does not fit any more. */
const STOP_TIMES = { ja: 2, en: 5 }
const SET_ASIDE = { ja: '動画の音を止めない人', en: 'The sound that stays on' }
const SECOND = '03-1234-5679'

describe.each(['ja', 'en'] as const)('in %s', lang => {
  const words = WORDS[lang]
  const form = (key: string) => words.text(`facilityForm.${key}`)

  test('a facility is set up with the keyboard alone, from nothing to a real incident with its own numbers', async () => {
    const theme = lang === 'ja' ? 'light' : 'dark'
    const { page } = await openApp({ lang, theme })
    await speak(page, words, byKeyboard)
    await byKeyboard(link(page, words.text('home.facility')))
    await inspect(page, words)
    await byKeyboard(link(page, form('title')))
    await inspect(page, words)
    await openSection(page, form('sections.place'))
    await fill(page.locator('#name'), '花の館')
    await fill(page.locator('#name-en'), 'Flower House')
    await fill(page.locator('#address'), '花市1の2')
    await fill(page.locator('#address-en'), '1-2 Hana City')
    await inspect(page, words)
    await next(page, words, 'contacts')
    await fill(page.locator('#tel-supervisor'), WIDE)
    const mend = form('mend').replace('{{mend}}', SUPERVISOR)
    await byKeyboard(button(page, mend))
    await fill(page.locator('#tel-second-person'), SECOND.slice(0, -2))
    await page.locator('[role=status]', { hasText: form('kept') }).waitFor()
    await inspect(page, words)
    await typeAndReload(page, '#tel-second-person', SECOND)
    await ready(page)
    await page.locator('#tel-second-person').waitFor()
    await expect.poll(() => page.locator('#tel-supervisor').inputValue()).toBe(SUPERVISOR)
    await expect.poll(() => page.locator('#tel-second-person').inputValue()).toBe(SECOND)
    await next(page, words, 'staffing')
    await choose(page.getByRole('radio', { name: staff(words, 'alone') }))
    await inspect(page, words)
    await next(page, words, 'limits')
    await fill(page.locator('#stop-times'), String(STOP_TIMES[lang]))
    await inspect(page, words)
    await next(page, words, 'rules')
    await choose(
      page.getByRole('radio', { name: form('rules.choices.filming.not-allowed') })
    )
    await inspect(page, words)
    await next(page, words, 'not-done')
    await inspect(page, words)
    await byKeyboard(link(page, form('next').replace('{{title}}', form('check'))))
    await byKeyboard(button(page, form('checking.examine')))
    await page.getByText(form('checking.fine')).waitFor({ timeout: 60_000 })
    const aside = page.getByText(SET_ASIDE[lang])
    await expect.poll(() => aside.count()).toBe(lang === 'ja' ? 0 : 1)
    await inspect(page, words)
    await tryOut(page, words)
    await byKeyboard(button(page, form('checking.toUse')))
    await putInUse(page, words)
    await expectOwnNumbers(page, words)
  })
})

test.each([100, 1500])(
  'what is found in a field that is left takes no tap away that lasts %i ms',
  async delay => {
    const words = WORDS.ja
    const { page } = await openApp({ path: '#/facility/place' })
    await page.locator('#hours').fill('10時から16時')
    await page.locator('#hours-en').click()
    await button(page, words.text('facilityForm.weekly.add')).click({ delay })
    await page.locator('#weekly-0').waitFor()
    const found = words.text('facilityForm.troubles.text-one-language')
    await expect.poll(() => page.locator('#hours-both').textContent()).toContain(found)
  }
)

/** The trial stands between bars that say so; a question of it is answered. */
async function tryOut(page: Page, words: Words): Promise<void> {
  const mark = words.text('facilityForm.preview.mark')
  await byKeyboard(button(page, words.text('facilityForm.checking.preview')))
  await page.getByRole('region', { name: mark }).waitFor()
  await expectAccessible(page)
  await byKeyboard(button(page, words.text('questions.danger.options.not-sure')))
  await expect.poll(() => headingOf(page)).not.toBe(words.text('questions.danger.text'))
  await expect.poll(() => storedEvents(page)).toEqual([])
  await byKeyboard(button(page, words.text('facilityForm.preview.leave')))
}

async function putInUse(page: Page, words: Words): Promise<void> {
  const role = words.text('roles.manager')
  const by = page.getByRole('group', {
    name: words.text('activation.by'),
    exact: true
  })
  await by.waitFor({ timeout: 60_000 })
  await inspect(page, words)
  await tabTo(by.getByRole('radio', { name: role, exact: true }))
  await page.keyboard.press('Space')
  await byKeyboard(button(page, words.text('activation.use')))
  const name = words.lang === 'ja' ? '花の館' : 'Flower House'
  await page.locator('#app .home').getByText(name).waitFor()
}

/** Contacts, address, staffing and limits of the facility stand in an incident that is none of a trial. */
async function expectOwnNumbers(page: Page, words: Words): Promise<void> {
  await expect.poll(() => page.locator('#app [value=alone]').isChecked()).toBe(true)
  await byKeyboard(button(page, words.text('home.start')))
  await page.locator('#app .choices').waitFor()
  await byKeyboard(button(page, words.text('questions.danger.options.not-sure')))
  await expect.poll(() => headingOf(page)).not.toBe(words.text('questions.danger.text'))
  await byKeyboard(button(page, words.text('question.advise')))
  await page.locator('#app main.advice').waitFor()
  await expect.poll(() => page.locator('#app').textContent()).toContain(SUPERVISOR)
  await byKeyboard(page.locator('#emergency > summary'))
  const place = words.lang === 'ja' ? '花の館（花市1の2）' : 'Flower House, 1-2 Hana City'
  await expect.poll(() => page.locator('#place').textContent()).toContain(place)
  await expect
    .poll(() => lastIncident(page))
    .toEqual({
      facility: 'flower-house',
      stopTimes: STOP_TIMES[words.lang]
    })
}

async function openSection(page: Page, title: string): Promise<void> {
  await byKeyboard(page.getByRole('link', { name: title }))
  await expect.poll(() => headingOf(page)).toBe(title)
}

async function next(page: Page, words: Words, section: string): Promise<void> {
  const title = words.text(`facilityForm.sections.${section}`)
  const name = words.text('facilityForm.next').replace('{{title}}', title)
  await byKeyboard(link(page, name))
  await expect.poll(() => headingOf(page)).toBe(title)
  await expectFocusOnHeading(page)
}

/** The page goes in the same moment as the last letters come. */
async function typeAndReload(page: Page, field: string, typed: string): Promise<void> {
  const reloaded = page.waitForEvent('load')
  await page.locator(field).evaluate((input: HTMLInputElement, value) => {
    input.value = value
    input.dispatchEvent(new Event('input', { bubbles: true }))
    location.reload()
  }, typed)
  await reloaded
}

/**
 * Nothing on the page is in violation, scrolls sideways or cuts a word. In a full run each page is searched for
 * violations at each width in each language; otherwise once, the languages in turns.
 */
async function inspect(page: Page, words: Words): Promise<void> {
  const at = PAGES.indexOf(new URL(page.url()).hash)
  const isItsTurn = at % 2 === (words.lang === 'ja' ? 0 : 1)
  expect(at).not.toBe(-1)
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page)
    if (FULL || (width === 768 && isItsTurn)) await expectAccessible(page)
  }
  await expect.poll(() => brokenWords(page)).toEqual([])
}

async function fill(field: Locator, text: string): Promise<void> {
  const { keyboard } = field.page()
  await tabTo(field)
  await keyboard.press('Control+A')
  await keyboard.insertText(text)
  await expect.poll(() => field.inputValue()).toBe(text)
}

/** Goes to the group of the choice and on to it with the arrows. */
async function choose(radio: Locator): Promise<void> {
  const { keyboard } = radio.page()
  const name = await radio.getAttribute('name')
  await tabTo(radio.page().locator(`input[name="${name}"]:checked`))
  for (let steps = 0; steps < 6 && !(await radio.isChecked()); steps += 1) {
    await keyboard.press('ArrowDown')
  }
  await expect.poll(() => radio.isChecked()).toBe(true)
}

function link(page: Page, name: string): Locator {
  return page.getByRole('link', { name, exact: true })
}

function staff(words: Words, option: string): string {
  return words.text(`standing.staffing.options.${option}`)
}
