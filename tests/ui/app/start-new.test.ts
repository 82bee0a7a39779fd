import { screen, waitFor } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import type { IncidentDraft } from '../../../src/records/events'
import { loadLater } from '../../../src/ui/app/later'
import { TestDevice } from '../../../src/platform/test-platform'
import { makeApp } from '../../../src/ui/app/make-app'
import { NOTE } from '../../../src/ui/app/running.svelte'
import { flow, openApp, texts, type Page } from '../support/pond'

let page: Page | undefined
afterEach(() => {
  page?.close()
  page = undefined
})

const answered: IncidentDraft = { type: 'answered', question: 'bird', options: ['goose'] }
const PLACES: [place: string, way: IncidentDraft[]][] = [
  ['a question', [answered]],
  ['the advice', [answered, { type: 'advise' }]],
  ['after-care', [answered, { type: 'advise' }, { type: 'aftercare' }]]
]

test.each(PLACES)(
  'a new incident can be started from %s',
  async (_place, way) => {
    page = await goneThrough(way)
    const { app, device, close } = page
    const before = app.session.running?.incident.head.id
    await startNew(page)
    const begun = app.session.running?.incident
    expect(begun?.head.id).not.toBe(before)
    expect(app.session.running?.answers).toEqual({})
    await app.steps.perform({ type: 'answered', question: 'bird', options: ['none'] })
    close()
    page = openApp(device)
    const again = await page.app.session.resume()
    expect(again?.incident.head.id).toBe(begun?.head.id)
    expect(again?.answers).toEqual({ bird: ['none'] })
  },
  90_000
)

test('the incident that was ended keeps what was noted in it, closed', async () => {
  page = await goneThrough([answered])
  const { app } = page
  const before = app.session.running?.incident.head.id ?? ''
  await startNew(page)
  await app.steps.perform({ type: 'answered', question: 'bird', options: ['none'] })
  const kept = await app.platform.incidents.read(before)
  expect(kept.ok && kept.value.events.map(({ type }) => type)).toEqual([
    'answered',
    'closed'
  ])
}, 90_000)

test('a note that was written and not noted yet goes with the incident that is ended for a new one', async () => {
  page = await goneThrough([answered, { type: 'advise' }, { type: 'aftercare' }])
  const { app } = page
  const before = app.session.running?.incident.head.id ?? ''
  app.session.running?.tick(NOTE, ['カモが来た'])
  await startNew(page)
  const kept = await app.platform.incidents.read(before)
  expect(kept.ok && kept.value.events.slice(-2)).toMatchObject([
    { type: 'note', text: 'カモが来た' },
    { type: 'closed' }
  ])
}, 90_000)

test('a new incident begins also where another tab wrote the last one', async () => {
  const device = new TestDevice()
  const other = makeApp(device.tab().platform, { flow, texts })
  await other.session.perform(answered)
  page = openApp(device)
  await page.app.session.resume()
  expect(page.app.session.running?.incident.readOnly).toBe(true)
  const passing = setInterval(() => device.clock.pass(1000))
  await startNew(page)
  clearInterval(passing)
  expect(page.app.session.running?.answers).toEqual({})
  expect(page.app.session.running?.incident.readOnly).toBe(false)
}, 90_000)

test('a new incident begins also while the end of the last one cannot be saved', async () => {
  page = await goneThrough([answered])
  const { app, device } = page
  const before = app.session.running?.incident.head.id
  device.rows.fault = 'quota'
  await startNew(page)
  expect(app.session.running?.incident.head.id).not.toBe(before)
  expect(app.session.running?.answers).toEqual({})
}, 90_000)

async function goneThrough(way: readonly IncidentDraft[]): Promise<Page> {
  const opened = openApp()
  await loadLater()
  await opened.app.steps.start()
  for (const draft of way) await opened.app.steps.perform(draft)
  return opened
}

async function startNew({ app }: Page): Promise<void> {
  app.router.go('')
  const name = 'これを終えて、新しくはじめる'
  ;(await screen.findByRole('button', { name })).click()
  await waitFor(() =>
    expect(screen.getByRole('heading', { level: 1, name: 'bird?' })).toBeVisible()
  )
}
