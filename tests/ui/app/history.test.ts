import { screen, waitFor } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import type { IncidentDraft } from '../../../src/records/events'
import { loadLater } from '../../../src/ui/app/later'
import { openApp, type Page } from '../support/pond'

let page: Page | undefined
afterEach(() => {
  page?.close()
  page = undefined
})

const GOOSE: IncidentDraft = { type: 'answered', question: 'bird', options: ['goose'] }
const BREAD: IncidentDraft = { type: 'answered', question: 'wants', options: ['bread'] }
const heading = (name: string) => screen.findByRole('heading', { level: 1, name })
const answers = () => page?.app.session.running?.answers

test('going back into the entries of an incident that is over undoes nothing of the new one', async () => {
  page = await goneThrough(GOOSE, { type: 'advise' })
  const { app } = page
  await app.steps.perform({ type: 'closed' })
  await app.steps.start()
  for (const draft of [GOOSE, BREAD]) await app.steps.perform(draft)
  await heading('first feed')
  const given = answers()
  history.go(-4)
  await waitFor(() => expect(app.router.route.name).toBe('home'))
  expect(answers()).toEqual(given)
  ;(await screen.findByRole('button', { name: '続きから' })).click()
  await heading('first feed')
})

test('going forward into them does nothing of the old one again', async () => {
  page = await goneThrough(GOOSE, BREAD)
  const { app } = page
  history.go(-2)
  await heading('bird?')
  await app.session.perform({ type: 'closed' })
  await app.session.start()
  history.forward()
  await waitFor(() => expect(app.router.route.name).toBe('home'))
  expect(answers()).toEqual({})
})

test('going forward twice does both answers again', async () => {
  page = await goneThrough(GOOSE, BREAD)
  const given = answers()
  history.back()
  await heading('wants?')
  history.back()
  await heading('bird?')
  history.forward()
  await heading('wants?')
  history.forward()
  await heading('first feed')
  expect(answers()).toEqual(given)
})

test('Back right after the start leads home, and the incident stays open', async () => {
  page = await goneThrough()
  history.back()
  expect(await screen.findByRole('button', { name: '続きから' })).toBeVisible()
  expect(page.app.session.running?.incident.events).toEqual([])
})

test('an address that is typed or bookmarked undoes nothing', async () => {
  page = await goneThrough(GOOSE, BREAD)
  const given = answers()
  location.hash = '#/incident/bird'
  await heading('bird?')
  expect(answers()).toEqual(given)
  history.back()
  await heading('first feed')
  expect(answers()).toEqual(given)
})

async function goneThrough(...drafts: readonly IncidentDraft[]): Promise<Page> {
  const opened = openApp()
  await loadLater()
  await opened.app.steps.start()
  for (const draft of drafts) await opened.app.steps.perform(draft)
  return opened
}
