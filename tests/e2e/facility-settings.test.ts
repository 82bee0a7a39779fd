import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  expectAccessible,
  expectFocusOnHeading,
  expectNoSidewaysScroll
} from './support/accessible'
import { brokenWords } from './support/broken-words'
import { headingOf, storedEvents } from './support/incident'
import { openApp } from './support/page'
import { button, byKeyboard, ready, speak } from './support/walk'
import { WORDS, type Words } from './support/words'

const PAGES = [
  'settings',
  'place',
  'contacts',
  'staffing',
  'limits',
  'rules',
  'not-done',
  'check'
]
const WIDTHS = [320, 768, 1024]
const NUMBER = '03-1234-5678'

describe.each(['ja', 'en'] as const)('in %s', lang => {
  const words = WORDS[lang]

  test('no page of the settings has a violation, scrolls sideways or cuts a word', async () => {
    const { page } = await openApp()
    await speak(page, words)
    for (const name of PAGES) {
      await visit(page, name)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        await expectNoSidewaysScroll(page)
        await expectAccessible(page)
        if (width === 768) expect(await brokenWords(page)).toEqual([])
      }
    }
  })

  test('a facility is set up by keyboard alone, outlives a reload, is checked, and its number is told in a trial', async () => {
    const { page } = await openApp()
    await speak(page, words)
    await visit(page, 'place')
    await expectFocusOnHeading(page)
    await fill(page.locator('#name'), '花の館')
    await fill(page.locator('#name-en'), 'Flower House')
    await fill(page.locator('#address'), '花市1の2')
    await fill(page.locator('#address-en'), '1-2 Hana City')
    await visit(page, 'contacts')
    await fill(page.locator('#tel-second-person'), '０３ー１２３４ー５６７８')
    const mend = words.text('facilityForm.mend').replace('{{mend}}', NUMBER)
    await byKeyboard(button(page, mend))
    await page
      .locator('[role=status]', { hasText: words.text('facilityForm.kept') })
      .waitFor()
    await page.reload()
    await ready(page)
    expect(await page.locator('#tel-second-person').inputValue()).toBe(NUMBER)
    await visit(page, 'check')
    await byKeyboard(button(page, words.text('facilityForm.checking.examine')))
    await page.getByText(words.text('facilityForm.checking.fine')).waitFor()
    await expectAccessible(page)
    await byKeyboard(button(page, words.text('facilityForm.checking.preview')))
    await expectNumberTold(page, words)
    expect(await storedEvents(page)).toEqual([])
  })
})

/** Not sure about danger, staff are told to call a second person: the number is that of the facility. */
async function expectNumberTold(page: Page, words: Words): Promise<void> {
  const mark = words.text('facilityForm.preview.mark')
  await page.getByRole('region', { name: mark }).waitFor()
  await expectAccessible(page)
  await byKeyboard(button(page, words.text('questions.danger.options.not-sure')))
  await expect.poll(() => headingOf(page)).not.toBe(words.text('questions.danger.text'))
  await byKeyboard(button(page, words.text('question.advise')))
  await page.locator('#app main.advice').waitFor()
  await expect.poll(() => page.locator('#app').textContent()).toContain(NUMBER)
}

async function fill(field: Locator, text: string): Promise<void> {
  const { keyboard } = field.page()
  for (let tabs = 0; tabs < 90; tabs += 1) {
    if (await field.evaluate(node => node === document.activeElement)) break
    await keyboard.press('Tab')
  }
  await keyboard.insertText(text)
  expect(await field.inputValue()).toBe(text)
}

async function visit(page: Page, name: string): Promise<void> {
  await ready(page)
  await page.evaluate(hash => (location.hash = hash), `#/facility/${name}`)
  await page.locator('#app .form').waitFor()
}
