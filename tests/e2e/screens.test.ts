import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { INFLAMING } from '../../src/flow/checks/inflaming-words'
import { loadFlow } from '../../src/flow/load'
import { flatten, type Texts } from '../../src/flow/text-tree'
import { brokenWords, showTexts } from './support/broken-words'
import { openApp } from './support/page'
import {
  PLACES,
  show,
  showCard,
  showQuestion,
  showResponse,
  type Place
} from './support/places'
import { WORDS } from './support/words'

const { flow } = WORDS.ja
const UPRIGHT = { width: 768, height: 1024 }
const TABLETS = [{ width: 1024, height: 768 }, UPRIGHT]
const LEAST_HEIGHT = 64
const LEAST_GAP = 12
/** How many signs a line holds: one of two columns at least, a whole wide screen at most. */
const NARROWEST = 15
const WIDEST = 44
/** Not for the visitor's eyes: staff open them to learn, or after the incident. */
const NOT_SEEN: readonly Place[] = ['why', 'settings', 'about', 'records', 'record']

describe.each(['ja', 'en'] as const)('in %s', lang => {
  const words = WORDS[lang]

  test('every kind of screen is calm and cuts no word', async () => {
    const { page } = await openApp()
    for (const place of PLACES) {
      await show(page, words, place)
      if (!NOT_SEEN.includes(place)) await expectCalm(page)
      await expect.poll(() => brokenWords(page)).toEqual([])
    }
  })

  test('every question is calm, cuts no word and shows all its choices at once, tall enough and apart', async () => {
    const { page } = await openApp()
    for (const { id } of flow.questions) {
      await showQuestion(page, words, id)
      await expectCalm(page)
      for (const tablet of TABLETS) {
        await page.setViewportSize(tablet)
        expect({ id, ...tablet, ...(await faultsOfChoices(page)) }).toEqual({
          id,
          ...tablet,
          hidden: [],
          tooLow: [],
          tooClose: []
        })
      }
      await expect.poll(() => brokenWords(page)).toEqual([])
    }
  })

  test('every card and every advice is calm and cuts no word', async () => {
    const { page } = await openApp()
    for (const { id } of flow.responses) {
      await showResponse(page, words, id)
      await expectCalm(page)
      expect(await page.locator('#app').textContent()).not.toMatch(INFLAMING)
      await expect.poll(() => brokenWords(page)).toEqual([])
    }
    for (const { id } of flow.cards) {
      await showCard(page, words, id)
      await expectCalm(page)
      await expect.poll(() => brokenWords(page)).toEqual([])
    }
  })

  test('the cover shows nothing of what is going on', async () => {
    const { page } = await openApp()
    await show(page, words, 'question')
    const heading = words.text('questions.danger.text')
    await page.locator('#cover > summary').click()
    const cover = page.locator('#cover .sheet')
    await cover.waitFor()
    const box = await cover.boundingBox()
    const bar = await page.locator('#bar').boundingBox()
    expect(box).toMatchObject({ x: 0, y: 0, width: UPRIGHT.width })
    expect(box?.height).toBeGreaterThanOrEqual(bar?.y ?? Infinity)
    expect(await cover.innerText()).not.toContain(heading)
  })
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
  await expect.poll(() => brokenWords(page)).not.toEqual([])
})

test('no text that an incident shows is cut inside a word, however wide its line', async () => {
  const { page } = await openApp()
  const texts = textsOfAnIncident()
  for (let signs = NARROWEST; signs <= WIDEST; signs += 1) {
    await showTexts(page, texts, signs)
    expect({ signs, broken: await brokenWords(page) }).toEqual({ signs, broken: [] })
  }
})

/** The Japanese of the flow and of the screens that an incident comes by, but names, which may be longer than a line. */
function textsOfAnIncident(): string[] {
  const loaded = loadFlow('base')
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings))
  const app = parse(readFileSync('locales/ja/app.yaml', 'utf8')) as Texts
  return Object.entries({ ...flatten(loaded.texts.ja), ...flatten(app, 'app') })
    .filter(([key]) => !/^contacts\.[^.]+\.name$/.test(key))
    .map(([, text]) => text)
}

/** Nothing on the screen would inflame a visitor who reads it. */
async function expectCalm(page: Page): Promise<void> {
  expect(await page.title()).not.toMatch(INFLAMING)
  expect(await page.locator('body').innerText()).not.toMatch(INFLAMING)
}

/** Choices that are not whole between the top of the window and the bar, too low, or too close to a neighbour. */
function faultsOfChoices(page: Page) {
  return page.evaluate(
    ({ leastHeight, leastGap }) => {
      scrollTo(0, 0)
      const bar = document.querySelector('#bar')?.getBoundingClientRect().top ?? 0
      const all = [...document.querySelectorAll<HTMLElement>('.choices > .choice')]
      const choices = all.map(choice => ({
        text: choice.innerText,
        box: choice.getBoundingClientRect()
      }))
      const named = (found: typeof choices) => found.map(({ text }) => text)
      return {
        hidden: named(choices.filter(({ box }) => !isWhole(box))),
        tooLow: named(choices.filter(({ box }) => box.height < leastHeight)),
        tooClose: named(
          choices.filter(({ box }, at) =>
            choices.slice(at + 1).some(other => gap(box, other.box) < leastGap)
          )
        )
      }

      function isWhole({ top, bottom, left, right }: DOMRect): boolean {
        return top >= 0 && bottom <= bar && left >= 0 && right <= innerWidth
      }

      function gap(one: DOMRect, other: DOMRect): number {
        const across = Math.max(other.left - one.right, one.left - other.right)
        const down = Math.max(other.top - one.bottom, one.top - other.bottom)
        return Math.max(across, down)
      }
    },
    { leastHeight: LEAST_HEIGHT, leastGap: LEAST_GAP }
  )
}
