import { screen } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import { takeTaps } from '../../../src/ui/app/first-screen'
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
const none = {
  chosen: [],
  done: false,
  advise: false,
  entries: [],
  standing: { weather: 'dry' }
}

test('the app finds what was tapped before it was there', () => {
  writePage()
  Object.assign(document.documentElement.dataset, { screen: 'question', started: AT })
  document.querySelector<HTMLInputElement>('#first [value=goose]')?.click()
  expect(takeTaps()).toEqual({ ...none, startedAt: AT, chosen: ['goose'] })
})

test('ticks made before the app was there are still ticked', async () => {
  page = openApp()
  await takeOver(page.app, { ...none, startedAt: AT, chosen: ['goose'] })
  expect(await screen.findByRole('checkbox', { name: 'goose' })).toBeChecked()
  expect(page.app.session.running?.incident.head.startedAt).toBe(AT)
})

test('done before the app was there leads to the next question', async () => {
  page = openApp()
  await takeOver(page.app, { ...none, startedAt: AT, chosen: ['goose'], done: true })
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('wants?')
})

test('an entry of the emergency sheet tapped before the app was there shows its advice', async () => {
  page = openApp()
  await takeOver(page.app, { ...none, entries: ['swan-comes'] })
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
  await takeOver(page.app, { ...none, startedAt: AT, chosen: ['goose'], done: true })
  expect(page.app.session.running?.answers.bird).toEqual(['hisses', 'goose'])
  expect(page.app.session.running?.incident.head.startedAt).not.toBe(AT)
})

test('the standing facts chosen on the page hold for the new incident', async () => {
  page = openApp()
  await takeOver(page.app, { ...none, startedAt: AT, standing: { weather: 'rain' } })
  expect(page.app.session.running?.answers).toEqual({ weather: ['rain'] })
})
