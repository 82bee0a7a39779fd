import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { headingOf } from './incident'
import { button, ready, speak, start } from './walk'
import type { Words } from './words'

/** Every kind of screen there is, the sheets of the bar included. */
export const PLACES = [
  'home',
  'question',
  'review',
  'advice',
  'why',
  'hand-over',
  'otherwise',
  'cards',
  'card',
  'cover',
  'emergency',
  'settings',
  'about',
  'records',
  'record',
  'aftercare',
  'urgent advice'
] as const

export type Place = (typeof PLACES)[number]

/** Goes to a screen as staff would, from a cold start or from wherever the app stands. */
export async function show(page: Page, words: Words, place: Place): Promise<void> {
  await speak(page, words)
  await WAYS[place](page, words)
}

type Way = (page: Page, words: Words) => Promise<void>

const WAYS: Record<Place, Way> = {
  home: async page => {
    await visit(page, '')
    await page.locator('#app main.home').waitFor()
  },
  question: async (page, words) => {
    await open(page, words)
    await visit(page, 'incident/danger', words.text('questions.danger.text'))
  },
  review: async (page, words) => {
    await WAYS.question(page, words)
    await button(page, words.text('question.answers')).click()
    await onHeading(page, words.text('review.title'))
  },
  advice: async (page, words) => {
    await WAYS.question(page, words)
    await button(page, words.text('question.advise')).click()
    await page.locator('#app main.advice').waitFor()
  },
  'urgent advice': async (page, words) => {
    await open(page, words)
    await visit(page, 'emergency')
    await page.locator('#emergency [value=get-away]').click()
    await onHeading(page, words.text('responses.get-safe.first'))
  },
  why: async (page, words) => {
    await WAYS.advice(page, words)
    await visit(page, 'why', words.text('why.title'))
  },
  'hand-over': async (page, words) => {
    await WAYS.advice(page, words)
    await visit(page, 'hand-over', words.text('handOver.title'))
  },
  otherwise: async (page, words) => {
    await WAYS.advice(page, words)
    await visit(page, 'otherwise', words.text('advice.otherwise'))
  },
  cards: async (page, words) => {
    await open(page, words)
    await visit(page, 'card', words.text('cards.title'))
  },
  card: (page, words) => showCard(page, words, 'house-rules'),
  cover: async (page, words) => {
    await open(page, words)
    await page.locator('#cover > summary').click()
    await page.locator('#cover h2').waitFor()
    await page.locator('#app[inert]').waitFor({ state: 'attached' })
  },
  emergency: async (page, words) => {
    await open(page, words)
    await page.locator('#emergency > summary').click()
    await page.locator('#emergency h2').waitFor()
    await page.locator('#app[inert]').waitFor({ state: 'attached' })
  },
  settings: (page, words) => visit(page, 'settings', words.text('settings.title')),
  about: (page, words) => visit(page, 'about', words.text('about.title')),
  records: (page, words) => visit(page, 'records', words.text('records.title')),
  record: async (page, words) => {
    await WAYS.aftercare(page, words)
    await button(page, words.text('aftercare.close')).click()
    await button(page, words.text('aftercare.closeYes')).click()
    await page.locator('#app main.home').waitFor()
    await WAYS.records(page, words)
    await page.locator('#app li > .choice').first().click()
    await page.locator('#timeline').waitFor()
  },
  aftercare: async (page, words) => {
    await WAYS.advice(page, words)
    await button(page, words.text('advice.finish')).click()
    await onHeading(page, words.text('aftercare.title'))
  }
}

/** Shows one question, asked at this point or not, as for a change. */
export async function showQuestion(
  page: Page,
  words: Words,
  question: string
): Promise<void> {
  await speak(page, words)
  await open(page, words)
  await visit(page, `incident/${question}`, words.text(`questions.${question}.text`))
}

export async function showCard(page: Page, words: Words, card: string): Promise<void> {
  await speak(page, words)
  await open(page, words)
  await visit(page, `card/${card}`)
  const [line = ''] = words.text(`cards.${card}.text`).split('\n')
  await page.locator('#app .card', { hasText: line }).waitFor()
}

/** Shows the advice of any response, as when staff decide otherwise. */
export async function showResponse(
  page: Page,
  words: Words,
  response: string
): Promise<void> {
  const first = words.text(`responses.${response}.first`)
  const advised = await page.locator('#app main.advice').count()
  if (advised === 0) await show(page, words, 'advice')
  if ((await headingOf(page)) === first) return
  await visit(page, 'otherwise', words.text('advice.otherwise'))
  await page.locator('#app select').selectOption(response)
  await button(page, words.text('advice.otherwiseGo')).click()
  await onHeading(page, first)
}

/** An incident is open, and where it stands is on the screen. */
async function open(page: Page, words: Words): Promise<void> {
  if (/#\/(incident|card|why|hand-over|otherwise)/.test(page.url())) return
  await visit(page, '')
  await page.locator('#app main.home').waitFor()
  const begin = button(page, words.text('home.start'))
  if ((await begin.count()) > 0) return start(page, words)
  await button(page, words.text('home.continue')).click()
  await page.locator('#app main:not(.home)').waitFor()
}

async function visit(page: Page, path: string, heading?: string): Promise<void> {
  await ready(page)
  await page.evaluate(hash => (location.hash = `#/${hash}`), path)
  if (heading !== undefined) await onHeading(page, heading)
}

async function onHeading(page: Page, heading: string): Promise<void> {
  await expect.poll(() => headingOf(page)).toBe(heading)
}
