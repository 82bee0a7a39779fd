import { describe, expect, test } from 'vitest'
import { INFLAMING } from '../../src/flow/checks/inflaming-words'
import { openApp } from './support/page'
import { show, showQuestion, showResponse, type Place } from './support/places'
import { WORDS } from './support/words'

const SEEN: Place[] = [
  'home',
  'question',
  'review',
  'advice',
  'urgent advice',
  'hand-over',
  'otherwise',
  'cards',
  'card',
  'cover',
  'emergency',
  'aftercare'
]

describe.each(['ja', 'en'] as const)('in %s', lang => {
  const words = WORDS[lang]

  test('no kind of screen would inflame a visitor who reads it', async () => {
    const { page } = await openApp()
    for (const place of SEEN) {
      await show(page, words, place)
      expect(await page.title()).not.toMatch(INFLAMING)
      expect(await page.locator('body').innerText()).not.toMatch(INFLAMING)
    }
  })

  test('no question and no card would', async () => {
    const { page } = await openApp()
    for (const { id } of words.flow.questions) {
      await showQuestion(page, words, id)
      expect(await page.title()).not.toMatch(INFLAMING)
      expect(await page.locator('body').innerText()).not.toMatch(INFLAMING)
    }
    for (const { id } of words.flow.cards) {
      await page.evaluate(card => (location.hash = `#/card/${card}`), id)
      await page.locator('#app .card').waitFor()
      expect(await page.locator('body').innerText()).not.toMatch(INFLAMING)
    }
  })

  test('no advice would', async () => {
    const { page } = await openApp()
    for (const { id } of words.flow.responses) {
      await showResponse(page, words, id)
      expect(await page.title()).not.toMatch(INFLAMING)
      expect(await page.locator('#app').textContent()).not.toMatch(INFLAMING)
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
    expect(box).toMatchObject({ x: 0, y: 0, width: 768 })
    expect(box?.height).toBeGreaterThanOrEqual(bar?.y ?? Infinity)
    expect(await cover.innerText()).not.toContain(heading)
  })
})
