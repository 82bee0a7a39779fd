import { screen } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import { tapsSoFar, type Taps } from '../../../src/ui/app/first-screen'
import { takeOver } from '../../../src/ui/app/take-over'
import { openApp, writePage, type Page } from '../support/pond'

let page: Page | undefined
afterEach(() => {
  page?.close()
  for (const name of Object.keys(document.documentElement.dataset)) {
    delete document.documentElement.dataset[name]
  }
})

const AT = 1700000000000
const none: Taps = {
  question: 'bird',
  chosen: [],
  done: false,
  advise: false,
  entries: [],
  standing: {},
  language: 'ja'
}

/** Looks that tell one thing after the other, and the last for ever. */
const seen =
  (...looks: Taps[]) =>
  () =>
    Promise.resolve((looks.length > 1 ? looks.shift() : looks[0]) ?? none)

test('the app finds what was tapped before it was there', () => {
  writePage()
  Object.assign(document.documentElement.dataset, { screen: 'question', started: AT })
  document.querySelector<HTMLInputElement>('#first [value=goose]')?.click()
  expect(tapsSoFar()).toEqual({ ...none, startedAt: AT, chosen: ['goose'] })
})

test('ticks made before the app was there are still ticked', async () => {
  page = openApp()
  await takeOver(page.app, seen({ ...none, startedAt: AT, chosen: ['goose'] }))
  expect(await screen.findByRole('checkbox', { name: 'goose' })).toBeChecked()
  expect(page.app.session.running?.incident.head.startedAt).toBe(AT)
})

test('done before the app was there leads to the next question', async () => {
  page = openApp()
  await takeOver(
    page.app,
    seen({ ...none, startedAt: AT, chosen: ['goose'], done: true })
  )
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('wants?')
})

test('an entry of the emergency sheet tapped before the app was there shows its advice', async () => {
  page = openApp()
  await takeOver(page.app, seen({ ...none, entries: ['swan-comes'] }))
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('first run')
})

test('an open incident goes on by itself, and danger ticked meanwhile counts for it', async () => {
  const first = openApp()
  await first.app.steps.perform({
    type: 'answered',
    question: 'bird',
    options: ['hisses']
  })
  first.close()
  page = openApp(first.device)
  await takeOver(
    page.app,
    seen({ ...none, startedAt: AT, chosen: ['goose'], done: true })
  )
  expect(page.app.session.running?.answers.bird).toEqual(['hisses', 'goose'])
  expect(page.app.session.running?.incident.head.startedAt).not.toBe(AT)
})

test('the standing facts chosen on the page hold for the new incident', async () => {
  page = openApp()
  await takeOver(
    page.app,
    seen({ ...none, startedAt: AT, standing: { weather: 'rain' } })
  )
  expect(page.app.session.running?.answers).toEqual({ weather: ['rain'] })
})

test('what is tapped while storage answers is added, and nothing is noted twice', async () => {
  page = openApp()
  const looks: Taps[] = [
    { ...none, startedAt: AT },
    { ...none, startedAt: AT, chosen: ['goose'], entries: ['swan-comes'] },
    { ...none, startedAt: AT, chosen: ['goose'], done: true, entries: ['swan-comes'] }
  ]
  await takeOver(page.app, seen(...looks))
  const { events = [], answers } = page.app.session.running ?? {}
  expect(events.filter(({ type }) => type === 'danger')).toHaveLength(1)
  expect(answers?.bird).toEqual(['goose'])
})

test('ticks made after done, while storage answers, are shown to be confirmed', async () => {
  page = openApp()
  const looks: Taps[] = [
    { ...none, startedAt: AT, chosen: ['none'], done: true },
    { ...none, startedAt: AT, chosen: ['goose'] }
  ]
  await takeOver(page.app, seen(...looks))
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('bird?')
  expect(screen.getByRole('checkbox', { name: 'goose' })).toBeChecked()
})

test('a language chosen on the page while storage answers is that of the app, and is kept', async () => {
  page = openApp()
  const { app, tab } = page
  await takeOver(app, () => {
    document.documentElement.lang = 'en'
    return Promise.resolve(tapsSoFar())
  })
  expect(document.documentElement.lang).toBe('en')
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
    'Counter notes'
  )
  expect(tab.platform.preferences.read().language).toBe('en')
})
