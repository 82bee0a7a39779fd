import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible } from './support/accessible'
import { scratchFolder } from './support/mortal-browser'
import type { AppServer } from './support/server'
import { newDevice, serveStoragePage, visit } from './support/storage-page'

async function rescue(noise: RegExp[] = []): Promise<{ page: Page; server: AppServer }> {
  const server = await serveStoragePage()
  const context = await newDevice(server, noise)
  const page = await visit(context, server)
  await page.waitForFunction(
    () => desk.platform.offline.state.current.copy === 'complete'
  )
  await page.evaluate(() => desk.begin('a'))
  await page.evaluate(() => desk.note('kept'))
  await page.goto(`${server.url}rescue.html`)
  return { page, server }
}

test('exports every row there is', async () => {
  const { page } = await rescue()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  const file = join(await scratchFolder(), 'rows.json')
  await (await downloading).saveAs(file)
  const rows = JSON.parse(await readFile(file, 'utf8')) as Record<
    string,
    { text?: string }[]
  >
  expect(rows.heads).toMatchObject([{ id: 'a', open: 1 }])
  expect(rows.events).toMatchObject([{ text: 'kept' }])
  expect(rows.flows).toMatchObject([{ hash: 'abc' }])
})

test('installs again without touching the records', async () => {
  const { page, server } = await rescue()
  await page.getByRole('button', { name: 'Install again' }).click()
  await page.getByText('Press “Open the app”').waitFor()
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([])
  const registrations = await page.evaluate(async () =>
    navigator.serviceWorker.getRegistrations()
  )
  expect(registrations).toHaveLength(0)
  await page.getByRole('link', { name: 'Open the app' }).click()
  await page.waitForURL(server.url)
  await page.waitForFunction(() => 'desk' in globalThis)
  await page.evaluate(() => desk.resume())
  await expect.poll(() => page.evaluate(() => desk.notes())).toEqual(['kept'])
})

test('changes nothing without a connection', async () => {
  const { page, server } = await rescue([/ERR_FAILED/])
  await server.goDown()
  await page.getByRole('button', { name: 'Install again' }).click()
  await page.getByText('nothing was changed').waitFor()
  await expect.poll(() => page.evaluate(() => caches.keys())).toHaveLength(1)
})

test('makes no database where there is none', async () => {
  const server = await serveStoragePage()
  const page = await (await newDevice(server)).newPage()
  await page.goto(`${server.url}rescue.html`)
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByText('There are no records').waitFor()
  await expect.poll(() => page.evaluate(() => indexedDB.databases())).toEqual([])
})

test('works while the app itself is broken', async () => {
  const server = await serveStoragePage()
  const context = await newDevice(server, [/./])
  server.corrupt(/assets\//)
  const page = await context.newPage()
  await page.goto(`${server.url}rescue.html`)
  await page.getByRole('button', { name: 'Install again' }).click()
  await page.getByText('Press “Open the app”').waitFor()
  await expectAccessible(page)
})
