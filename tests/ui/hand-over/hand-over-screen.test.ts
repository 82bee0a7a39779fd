import { screen, waitFor } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import type { Page } from '../support/pond'
import { DONE_CLAPPING, HISSING, openCounter } from '../support/counter'

let page: Page
afterEach(() => page.close())

async function openHandOver() {
  page = await openCounter([
    ...HISSING,
    DONE_CLAPPING,
    { type: 'said', rung: 'shoo', step: 'ask' }
  ])
  screen.getByRole('button', { name: '引き継ぐ' }).click()
  await screen.findByRole('heading', { level: 1, name: '引き継ぎ' })
}

test('it tells what was seen, said and counted, and what is advised and why', async () => {
  await openHandOver()
  expect(screen.getByText('bird?：goose / hisses')).toBeVisible()
  expect(screen.getByText(/言った「clap text」/)).toBeVisible()
  expect(screen.getByText(/^shoo：2回のうち1回、最後は/)).toBeVisible()
  expect(screen.getByText('first shoo')).toBeVisible()
  expect(screen.getByText('because rude')).toBeVisible()
})

test('neither a warning passed over nor words not to say are told as done', async () => {
  page = await openCounter([
    ...HISSING,
    DONE_CLAPPING,
    { type: 'done', response: 'shoo', step: 'ask' },
    { type: 'done', response: 'shoo', step: 'hush' }
  ])
  screen.getByRole('button', { name: '引き継ぐ' }).click()
  await screen.findByRole('heading', { level: 1, name: '引き継ぎ' })
  expect(screen.queryByText(/ask text/)).toBeNull()
  expect(screen.queryByText(/hush text/)).toBeNull()
})

test('it prints', async () => {
  await openHandOver()
  screen.getByRole('button', { name: '印刷する' }).click()
  expect(page.tab.printed).toBe(1)
})

test('it is copied as text', async () => {
  await openHandOver()
  screen.getByRole('button', { name: '文章をコピー' }).click()
  await waitFor(() => expect(screen.getByText('コピーしました')).toBeVisible())
  expect(page.tab.copied.join()).toContain('first shoo')
})

test('a refused copy says what to do instead', async () => {
  await openHandOver()
  page.tab.broken.add('copy-refused')
  screen.getByRole('button', { name: '文章をコピー' }).click()
  const sentence = await screen.findByText('コピーできませんでした。')
  expect(sentence.nextElementSibling).toHaveTextContent(/^文章を長押しして/)
})
