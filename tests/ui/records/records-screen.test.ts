import { flushSync } from 'svelte'
import { screen, waitFor } from '@testing-library/svelte'
import { afterEach, expect, test, vi } from 'vitest'
import type { IncidentDraft } from '../../../src/records/events'
import { TestDevice } from '../../../src/platform/test-platform'
import type { Page } from '../support/pond'
import { HISSING, openCounter } from '../support/counter'

const DAY = 24 * 60 * 60_000

let page: Page
afterEach(() => {
  page.close()
  vi.unstubAllEnvs()
})

const press = (name: string | RegExp) => {
  screen.getByRole('button', { name }).click()
  flushSync()
}

const ASSESSED: IncidentDraft = { type: 'assessed', element: 'bounds', value: 'yes' }

async function openRecords(device = new TestDevice(), later = 0) {
  page = await openCounter(
    [...HISSING, ASSESSED, { type: 'aftercare' }, { type: 'closed' }],
    device
  )
  device.clock.pass(later)
  page.app.router.go('records')
  flushSync()
  await screen.findByRole('heading', { level: 1, name: 'これまでの記録' })
}

const record = () => screen.findByRole('button', { name: /^この記録を開く/ })

async function openOne() {
  await openRecords()
  ;(await record()).click()
  await screen.findByRole('heading', { level: 1, name: /^2026年.*の記録$/ })
}

test('the list tells dates and times and nothing of what happened', async () => {
  await openRecords()
  expect(await record()).toHaveTextContent(/^2026年1月5日 \d+:\d\d$/)
  expect(document.querySelector('main')).not.toHaveTextContent('hisses')
})

test('an opened record shows the hand-over and everything in order', async () => {
  await openOne()
  expect(screen.getByRole('region', { name: '時間の順' })).toHaveTextContent(
    'bird?：goose / hisses'
  )
})

test('an opened record shows the assessment for the supervisor, to be read only', async () => {
  await openOne()
  const heading = screen.getByRole('heading', { name: '責任者の見立てのために' })
  const lines = [...(heading.parentElement?.querySelectorAll('li') ?? [])]
  expect(lines.map(({ textContent }) => textContent.split('：').at(-1))).toEqual([
    'まだ見ていません',
    'はい',
    'まだ見ていません'
  ])
  expect(screen.queryByRole('radio', { hidden: true })).toBeNull()
  expect(screen.getByRole('region', { name: '時間の順' })).toHaveTextContent(
    '見立て「②社会通念上許容される範囲を超えている」：はい'
  )
})

test('the file of a record has the day on the wall in its name', async () => {
  vi.stubEnv('TZ', 'Asia/Tokyo')
  const early = new TestDevice()
  early.clock.setTime(Date.parse('2026-01-06T08:30+09:00'))
  await openRecords(early)
  ;(await record()).click()
  await screen.findByRole('heading', { level: 1, name: /^2026年1月6日.*の記録$/ })
  press('データ（JSON）')
  expect(page.tab.downloads.map(({ name }) => name)).toEqual(['uketome-2026-01-06.json'])
})

test('a file that cannot be saved is told in sentences of their own', async () => {
  await openOne()
  page.tab.broken.add('file-not-saved')
  press('データ（JSON）')
  const sentence = screen.getByText('ファイルを保存できませんでした。')
  expect(sentence.nextElementSibling).toHaveTextContent(/^印刷するか/)
})

test('a record is exported as text and as data', async () => {
  await openOne()
  press('文章（テキスト）')
  press('データ（JSON）')
  expect(page.tab.downloads.map(({ name }) => name)).toEqual([
    'uketome-2026-01-05.txt',
    'uketome-2026-01-05.json'
  ])
})

test('deleting asks once and leaves an empty list', async () => {
  await openOne()
  press('この記録を消す')
  press('消す')
  expect(await screen.findByText('記録はありません。')).toBeVisible()
})

test('old records are reminded of', async () => {
  await openRecords(new TestDevice(), 31 * DAY)
  await waitFor(() => expect(screen.getByText(/30日より前の記録が1件/)).toBeVisible())
})
