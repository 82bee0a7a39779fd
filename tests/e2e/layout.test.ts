import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openApp } from './support/page'
import { PLACES, show, showQuestion, showResponse } from './support/places'
import { brokenWords } from './support/broken-words'
import { matrix } from './support/matrix'
import { WORDS } from './support/words'

const { flow } = WORDS.ja
const TABLETS = matrix({
  lang: ['ja', 'en'],
  viewport: [
    { width: 768, height: 1024 },
    { width: 1024, height: 768 }
  ]
})
const LEAST_HEIGHT = 64
const LEAST_GAP = 12

describe.each(TABLETS)('in $lang at $viewport.width px', ({ lang, viewport }) => {
  test('every question shows all its choices at once, tall enough and apart', async () => {
    const { page } = await openApp({ viewport })
    for (const { id } of flow.questions) {
      await showQuestion(page, WORDS[lang], id)
      const { heights, gaps } = await measured(page)
      expect({
        id,
        hidden: await hiddenChoices(page),
        tooLow: heights.filter(height => height < LEAST_HEIGHT),
        tooClose: gaps.filter(gap => gap < LEAST_GAP)
      }).toEqual({ id, hidden: [], tooLow: [], tooClose: [] })
    }
  })
})

test('no kind of screen breaks a Japanese line inside a word at 768 px', async () => {
  const { page } = await openApp()
  const broken: string[] = []
  for (const place of PLACES) {
    await show(page, WORDS.ja, place)
    broken.push(...(await brokenWords(page)))
  }
  expect(broken).toEqual([])
})

test('no question and no card breaks a Japanese line inside a word at 768 px', async () => {
  const { page } = await openApp()
  const broken: string[] = []
  for (const { id } of flow.questions) {
    await showQuestion(page, WORDS.ja, id)
    broken.push(...(await brokenWords(page)))
  }
  for (const { id } of flow.cards) {
    await page.evaluate(card => (location.hash = `#/card/${card}`), id)
    await page.locator('#app .card').waitFor()
    broken.push(...(await brokenWords(page)))
  }
  expect(broken).toEqual([])
})

test('no advice breaks a Japanese line inside a word at 768 px', async () => {
  const { page } = await openApp()
  const broken: string[] = []
  for (const { id } of flow.responses) {
    await showResponse(page, WORDS.ja, id)
    broken.push(...(await brokenWords(page)))
  }
  expect(broken).toEqual([])
})

test('a line cut inside a word would be noticed', async () => {
  const { page } = await openApp()
  await showQuestion(page, WORDS.ja, 'danger')
  await page.setViewportSize({ width: 330, height: 1024 })
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.insertRule('* { word-break: break-all !important }')
    document.adoptedStyleSheets = [sheet]
  })
  expect(await brokenWords(page)).not.toEqual([])
})

/** Texts of the choices that are not whole between the top of the window and the bar. */
function hiddenChoices(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    scrollTo(0, 0)
    const bar = document.querySelector('#bar')?.getBoundingClientRect().top ?? 0
    return [...document.querySelectorAll<HTMLElement>('.choices > .choice')]
      .filter(choice => {
        const { top, bottom, left, right } = choice.getBoundingClientRect()
        return top < 0 || bottom > bar || left < 0 || right > innerWidth
      })
      .map(choice => choice.innerText)
  })
}

/** Heights of the choices, and the distance between every two that are neighbours. */
function measured(page: Page): Promise<{ heights: number[]; gaps: number[] }> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.choices > .choice')].map(choice =>
      choice.getBoundingClientRect()
    )
    const gaps = boxes.flatMap((one, at) =>
      boxes.slice(at + 1).map(other => {
        const across = Math.max(other.left - one.right, one.left - other.right)
        const down = Math.max(other.top - one.bottom, one.top - other.bottom)
        return Math.max(across, down)
      })
    )
    return { heights: boxes.map(({ height }) => height), gaps }
  })
}
