import { flushSync } from 'svelte'
import { screen, waitFor, within } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import type { Page } from '../support/pond'
import { makeApp } from '../../../src/ui/app/make-app'
import { atCounter, HISSING, openCounter } from '../support/counter'

let page: Page
afterEach(() => page.close())

const press = (name: string | RegExp) => {
  screen.getByRole('button', { name }).click()
  flushSync()
}

async function openAftercare() {
  page = await openCounter([...HISSING, { type: 'aftercare' }])
  await screen.findByRole('heading', { level: 1, name: 'おつかれさまでした' })
}

function write(text: string) {
  const note = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^メモ/ })
  note.value = text
  note.dispatchEvent(new Event('input', { bubbles: true }))
  flushSync()
}

test('it asks after the staff first and names somebody to talk to', async () => {
  await openAftercare()
  expect(screen.getByText('breathe')).toBeVisible()
  expect(screen.getByText('0120-000-000')).toBeVisible()
})

test('a note is kept and can be taken back', async () => {
  await openAftercare()
  write('カモが来た')
  press('メモを残す')
  expect(await screen.findByText(/カモが来た/)).toBeVisible()
  press('このメモを取り消す')
  await expect.poll(() => screen.queryByText(/カモが来た/)).toBeNull()
})

test('a note that another tab keeps from being noted stays in its field', async () => {
  await openAftercare()
  const { session } = makeApp(page.device.tab().platform, atCounter)
  await session.resume()
  await session.takePen()
  write('カモが来た')
  press('メモを残す')
  await expect.poll(() => page.app.session.running?.incident.readOnly).toBe(true)
  expect(screen.getByRole('textbox', { name: /^メモ/ })).toHaveValue('カモが来た')
})

test('a note that is written and not noted is there after a look at another screen, and noted when closing', async () => {
  await openAftercare()
  write('カモが来た')
  press('引き継ぎを見る')
  await screen.findByRole('heading', { level: 1, name: '引き継ぎ' })
  page.app.router.replace('incident')
  await screen.findByRole('heading', { level: 1, name: 'おつかれさまでした' })
  expect(screen.getByRole('textbox', { name: /^メモ/ })).toHaveValue('カモが来た')
  const { incident } = page.app.session.running ?? {}
  press('この件を閉じる')
  within(screen.getByRole('main')).getByRole('button', { name: '閉じる' }).click()
  await screen.findByRole('button', { name: 'はじめる' })
  expect(incident?.events.map(({ type }) => type).slice(-2)).toEqual(['note', 'closed'])
})

test('a name in a note is hinted at and still kept', async () => {
  await openAftercare()
  write('山田さんが来た')
  expect(screen.getByText(/名前のようです/)).toBeVisible()
  press('メモを残す')
  expect(await screen.findByText(/山田さんが来た/)).toBeVisible()
})

test('closing is asked once and leads to a neutral home', async () => {
  await openAftercare()
  press('この件を閉じる')
  press('まだ閉じない')
  press('この件を閉じる')
  within(screen.getByRole('main')).getByRole('button', { name: '閉じる' }).click()
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'はじめる' })).toBeVisible()
  )
  expect(page.app.session.running).toBeUndefined()
})

test('when it goes on again the answers are still there', async () => {
  await openAftercare()
  press('また起きている')
  await screen.findByRole('heading', { level: 1, name: 'これまでの回答' })
  expect(page.app.session.running?.answers).toEqual({ bird: ['goose', 'hisses'] })
})
