import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { headingOf } from './support/incident'
import { openApp } from './support/page'
import { PLACES, show, showResponse, type Place } from './support/places'
import { button, ready } from './support/walk'
import { WORDS, type Words } from './support/words'

const { ja, en } = WORDS

/** The heading of each screen with a switch of its own; sheets follow the screen beneath. */
const HEADINGS: Partial<Record<Place, (words: Words) => string>> = {
  home: words => words.text('app.title'),
  question: words => words.text('questions.danger.text'),
  review: words => words.text('review.title'),
  'urgent advice': words => words.text('responses.get-safe.first'),
  why: words => words.text('why.title'),
  'hand-over': words => words.text('handOver.title'),
  otherwise: words => words.text('advice.otherwise'),
  cards: words => words.text('cards.title'),
  settings: words => words.text('settings.title'),
  about: words => words.text('about.title'),
  records: words => words.text('records.title'),
  aftercare: words => words.text('aftercare.title')
}
test('every screen changes language where it stands', async () => {
  const { page } = await openApp()
  for (const [place, heading] of Object.entries(HEADINGS)) {
    await show(page, ja, place as Place)
    const address = page.url()
    for (const words of [en, ja]) {
      await change(page, words)
      await expect.poll(() => headingOf(page)).toBe(heading(words))
      await expect.poll(() => page.title()).toBe(titleOf(words, heading(words)))
      expect(page.url()).toBe(address)
    }
  }
})

test('ticks not yet confirmed stay through a change of language and a reload', async () => {
  const { page } = await openApp()
  await show(page, ja, 'question')
  const name = (words: Words) => words.text('questions.danger.options.speaks-of-dying')
  await page.getByRole('checkbox', { name: name(ja), exact: true }).check()
  await change(page, en)
  const ticked = async () => {
    await page
      .getByRole('checkbox', { name: name(en), exact: true, checked: true })
      .waitFor()
    return page.getByRole('checkbox', { checked: true }).count()
  }
  await expect.poll(() => ticked()).toBe(1)
  await page.reload()
  await expect.poll(() => ticked()).toBe(1)
})

test('answers given stay through a change of language', async () => {
  const { page } = await openApp()
  await show(page, ja, 'question')
  const none = ja.text('questions.danger.options.none')
  await button(page, none).click()
  await expect.poll(() => headingOf(page)).toBe(ja.text('questions.conduct.text'))
  await button(page, ja.text('question.answers')).click()
  await expect.poll(() => headingOf(page)).toBe(ja.text('review.title'))
  await change(page, en)
  const given = await page.locator('#app li').allInnerTexts()
  expect(given.join()).toContain(en.text('questions.danger.text'))
  expect(given.join()).toContain(en.text('questions.danger.options.none'))
})

test('a change while the app takes over is kept by the app', async () => {
  const { page } = await openApp()
  await page.addInitScript(slowDisk)
  await page.reload()
  await page.waitForFunction(() => 'disk' in globalThis)
  await button(page.locator('#first'), ja.text('language.en')).click()
  await page.evaluate(() => disk.answer())
  await ready(page)
  await expect.poll(() => headingOf(page)).toBe(en.text('app.title'))
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
  await page.reload()
  await page.waitForFunction(() => 'disk' in globalThis)
  await page.evaluate(() => disk.answer())
  await ready(page)
  await expect.poll(() => headingOf(page)).toBe(en.text('app.title'))
})

describe.each([
  { mine: ja, other: en },
  { mine: en, other: ja }
])('in $mine.lang', ({ mine, other }) => {
  test('the sentence to say on a question stands in both languages', async () => {
    const { page } = await openApp()
    await show(page, mine, 'question')
    const say = page.locator('#app .say')
    for (const { lang, text } of [mine, other]) {
      await expect
        .poll(() => say.locator(`[lang=${lang}]`).innerText())
        .toBe(text('question.holding.1'))
    }
  })

  test('the words to say in the advice stand in both languages', async () => {
    const { page } = await openApp()
    await showResponse(page, mine, 'set-limit')
    const steps = mine.flow.responses.find(({ id }) => id === 'set-limit')?.steps ?? []
    const spoken = steps.find(({ kind }) => kind === 'warn' || kind === 'say')
    const key = `responses.set-limit.steps.${spoken?.id}.text`
    await page.locator('#all-steps ~ ol button', { hasText: mine.text(key) }).click()
    const say = page.locator('section.current .say')
    for (const { lang, text } of [mine, other]) {
      await expect.poll(() => say.locator(`[lang=${lang}]`).innerText()).toBe(text(key))
    }
  })

  test.each(['cover', 'emergency'] as const)('the sheet %s speaks it', async sheet => {
    const { page } = await openApp()
    await show(page, mine, sheet)
    await expect
      .poll(() => page.locator(`#${sheet} h2`).innerText())
      .toBe(mine.text(`${sheet}.title`))
  })

  test('a card turns to the other language by itself', async () => {
    const { page } = await openApp()
    await show(page, mine, 'card')
    await button(page, mine.text(`language.${other.lang}`)).click()
    await expect.poll(() => headingOf(page)).toBe(other.text('cards.house-rules.title'))
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(mine.lang)
  })
})

test('every screen is covered here', () => {
  const sheets = ['cover', 'emergency', 'card']
  const inRecordsWords = ['record', 'advice']
  expect([...Object.keys(HEADINGS), ...sheets, ...inRecordsWords].sort()).toEqual(
    [...PLACES].sort()
  )
})

declare const disk: { answer: () => void }

/** The app is there, and waits for a disk that answers only when it is told to. */
function slowDisk(): void {
  const { open } = IDBFactory.prototype
  IDBFactory.prototype.open = function (...args) {
    const request = open.apply(this, args)
    const hold = (event: Event) => {
      event.stopImmediatePropagation()
      const answer = () => request.dispatchEvent(new Event('success'))
      Object.assign(globalThis, { disk: { answer } })
    }
    request.addEventListener('success', hold, { once: true })
    return request
  }
}

async function change(page: Page, to: Words): Promise<void> {
  await button(page.locator('#app'), to.text(`language.${to.lang}`)).click()
  await page.locator(`html[lang=${to.lang}]`).waitFor()
}

function titleOf(words: Words, heading: string): string {
  const app = words.text('app.title')
  return heading === app ? app : `${heading} | ${app}`
}
