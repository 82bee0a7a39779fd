import { flushSync } from 'svelte'
import { afterEach, expect, test, vi } from 'vitest'
import { TestDevice } from '../../../src/platform/test-platform'
import type { Ticks } from '../../../src/platform/platform'
import { keepTicks } from '../../../src/ui/app/keep-ticks.svelte'
import { openApp, type Page } from '../support/pond'

const opened: (() => void)[] = []
afterEach(() => {
  for (const close of opened.splice(0)) close()
})

/** The app started on a device, going on with what is open there. */
async function start(device = new TestDevice()): Promise<Page> {
  const page = openApp(device)
  opened.push(keepTicks(page.app), () => page.close())
  await page.app.session.resume()
  flushSync()
  return page
}

const storedOn = ({ tab }: Page) => tab.platform.preferences.read().ticks

test('what is ticked comes back with its incident after a restart', async () => {
  const page = await start()
  const running = await page.app.session.start()
  flushSync()
  running.tick('bird', ['goose'])
  flushSync()
  for (const close of opened.splice(0)) close()
  const { app } = await start(page.device)
  expect(app.session.running?.ticks).toEqual({ bird: ['goose'] })
})

test('nothing of it is kept once the incident is closed', async () => {
  const page = await start()
  const running = await page.app.session.start()
  running.tick('bird', ['goose'])
  flushSync()
  await page.app.session.perform({ type: 'closed' })
  flushSync()
  expect(storedOn(page)).toBeNull()
})

test('an answer that was given with one tap writes nothing of its own', async () => {
  const page = await start()
  const running = await page.app.session.start()
  flushSync()
  const write = vi.spyOn(page.tab.platform.preferences, 'write')
  await page.app.steps.perform({ type: 'answered', question: 'bird', options: ['goose'] })
  running.tick('bird')
  flushSync()
  expect(write).not.toHaveBeenCalled()
})

test('a tab that only reads takes no ticks from the one that writes, and keeps none', async () => {
  const page = await start()
  const running = await page.app.session.start()
  running.tick('bird', ['goose'])
  flushSync()
  const reader = await start(page.device)
  expect(reader.app.session.running?.ticks).toEqual({})
  expect(storedOn(reader)?.of).toEqual({ bird: ['goose'] })
})

test('ticks that were spoilt are left out', async () => {
  const device = new TestDevice()
  const page = await start(device)
  const { incident } = await page.app.session.start()
  flushSync()
  for (const close of opened.splice(0)) close()
  const of = { bird: 5, wants: ['cake'], rain: 'yes' } as unknown as Ticks
  device.tab().platform.preferences.write({ ticks: { incident: incident.head.id, of } })
  const again = await start(device)
  expect(again.app.session.running?.ticks).toEqual({ wants: ['cake'] })
})
