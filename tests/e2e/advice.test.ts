import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { sheetOf } from '../flows/published'
import { expectAccessible } from './support/accessible'
import { headingOf, storedEvents } from './support/incident'
import { matrix } from './support/matrix'
import { openApp } from './support/page'
import { show, showResponse } from './support/places'
import {
  answer,
  answerOffered,
  button,
  byKeyboard,
  ready,
  shown,
  start
} from './support/walk'
import { WORDS } from './support/words'

const cases = matrix({
  id: ['K001', 'K002', 'K004', 'K005'],
  lang: ['ja', 'en'],
  viewport: [
    { width: 768, height: 1024 },
    { width: 1024, height: 768 }
  ]
})

test.each(cases)(
  'what to do, both sides and the reactions stand on one screen: $id, $lang, $viewport.width px',
  async ({ id, lang, viewport }) => {
    const words = WORDS[lang]
    const { page } = await openApp({ viewport })
    await start(page, words)
    await answer(page, words, sheetOf(id))
    await expect.poll(() => isWhole(page)).toBe(true)
  }
)

test('a screen opens at its top, however far down the last one was read', async () => {
  const { page } = await openApp({ viewport: { width: 768, height: 500 } })
  await show(page, WORDS.ja, 'question')
  await button(page, WORDS.ja.text('question.advise')).click()
  await page.locator('#app main.advice h1').waitFor()
  const top = () =>
    page.locator('#app main.advice').evaluate(it => it.getBoundingClientRect().top)
  await expect.poll(top).toBe(0)
})

test('text twice as large stands in one column, on a wide screen too', async () => {
  const { page } = await openApp({ viewport: { width: 1024, height: 768 } })
  await page.evaluate(() => (location.hash = '#/settings'))
  await page.getByRole('radio', { name: '200 %' }).check()
  await show(page, WORDS.ja, 'question')
  const choice = await page.locator('#app .choice').first().boundingBox()
  expect(choice?.width).toBeGreaterThan(800)
})

test('a tap anywhere on what goes with a danger opens its steps, and so does the keyboard', async () => {
  const { page } = await openApp()
  await show(page, WORDS.ja, 'urgent advice')
  const bar = page.locator('#app .emergency').first()
  const steps = bar.locator('details[open] .step')
  const { width = 0, height = 0 } = (await bar.boundingBox()) ?? {}
  for (const part of [0.02, 0.1, 0.5, 0.98]) {
    await bar.click({ position: { x: width * part, y: height / 2 } })
    await steps.first().waitFor()
    await bar.locator('summary').click()
    await expect.poll(() => steps.count()).toBe(0)
  }
  await byKeyboard(bar.locator('summary'))
  await steps.first().waitFor()
})

test('where the device can call, a tap on the number calls and does not open the steps', async () => {
  const { page } = await openApp({ path: '#/settings' })
  await ready(page)
  await page.getByRole('checkbox', { name: WORDS.ja.text('settings.canCall') }).check()
  await show(page, WORDS.ja, 'urgent advice')
  const bar = page.locator('#app .emergency').first()
  const number = bar.getByRole('link')
  await number.click({ trial: true })
  await expect.poll(() => number.getAttribute('href')).toBe('tel:110')
  await expect.poll(() => bar.locator('summary a').count()).toBe(0)
  await expectAccessible(page)
})

describe.each(['ja', 'en'] as const)('in %s', lang => {
  const words = WORDS[lang]

  test('each warning said is counted and can be taken back', async () => {
    const { page } = await openApp()
    await showResponse(page, words, 'set-limit')
    const current = page.locator('section.current')
    await toWarning(current)
    const counted = (count: number) =>
      lang === 'ja' ? `3回のうち${count}回` : `${count} of 3`
    await button(current, words.text('advice.said')).click()
    await expect.poll(() => current.innerText()).toContain(counted(1))
    await button(current, words.text('advice.saidAgain')).click()
    await expect.poll(() => current.innerText()).toContain(counted(2))
    await button(current, words.text('advice.unsaid')).click()
    await expect.poll(() => current.innerText()).toContain(counted(1))
  })

  test('advice now is provisional, and its questions can still be answered', async () => {
    const { page } = await openApp()
    await show(page, words, 'advice')
    await page.locator('#app main.advice details > summary').first().click()
    await button(page, words.text('questions.danger.text')).click()
    await expect.poll(() => headingOf(page)).toBe(words.text('questions.danger.text'))
    await button(page, words.text('questions.danger.options.none')).click()
    await page.locator('#app main.advice').waitFor()
    const given = (await storedEvents(page)).map(({ type }) => type)
    expect(given).toEqual(['advise', 'answered'])
  })

  test('when things have changed the answers are still there to be changed', async () => {
    const { page } = await openApp()
    await start(page, words)
    await answer(page, words, NOT_SURE)
    await button(page, words.text('advice.changed')).click()
    await expect.poll(() => headingOf(page)).toBe(words.text('review.title'))
    const unsure = words.text('questions.conduct.options.not-sure')
    const asked = words.text('questions.conduct.text')
    const line = page.locator('#app li', { hasText: asked })
    await expect.poll(() => line.innerText()).toContain(unsure)
    await line.locator('button').click()
    await expect.poll(() => headingOf(page)).toBe(asked)
    await button(page, words.text('questions.conduct.options.none')).click()
    await expect.poll(() => headingOf(page)).not.toBe(asked)
    await answer(page, words, NOT_SURE)
    await page.locator('#app main.advice').waitFor()
  })

  test('what is noticed beside the advice adds to it', async () => {
    const { page } = await openApp()
    await start(page, words)
    await answer(page, words, { ...NOT_SURE, danger: ['none'] })
    const noticed = { notice: ['hardship'], 'hardship-signs': ['no-money-or-place'] }
    expect(await answerOffered(page, words, noticed)).toEqual(Object.keys(noticed))
    const title = words.text('companions.refer-hardship.title')
    await page.locator('#app summary', { hasText: title }).waitFor()
    await expect.poll(() => shown(page, words)).toBeUndefined()
  })
})

const NOT_SURE = Object.fromEntries(
  WORDS.ja.flow.questions.map(({ id }) => [id, ['not-sure']])
)

/** Nothing of it is under the bar or outside of the window. */
function isWhole(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    scrollTo(0, 0)
    const bar = document.querySelector('#bar')?.getBoundingClientRect().top ?? 0
    const parts = [
      'h1',
      ...['protect', 'person', 'happened'].map(id => `[aria-labelledby=${id}]`)
    ]
    return parts.every(part => {
      const box = document.querySelector(`#app ${part}`)?.getBoundingClientRect()
      return !!box && box.top >= 0 && box.bottom <= bar
    })
  })
}

/** Ticks off what comes before the first warning. */
async function toWarning(current: Locator): Promise<void> {
  while ((await current.locator('.counter').count()) === 0) {
    const before = await current.innerText()
    await current.locator('.button.primary').click()
    await expect.poll(() => current.innerText()).not.toBe(before)
  }
}
