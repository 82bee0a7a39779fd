import { flushSync } from 'svelte'
import { screen } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import type { Page } from '../support/pond'
import { HISSING, openCounter } from '../support/counter'

let page: Page
afterEach(() => page.close())

const press = (name: string | RegExp) => {
  screen.getByRole('button', { name }).click()
  flushSync()
}

async function openCard(name: string) {
  page = await openCounter(HISSING)
  press('見せるカード')
  await screen.findByRole('heading', { level: 1, name: '見せるカード' })
  press(name)
}

test('a card without a title is picked by its first line', async () => {
  await openCard('Quiet please.')
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
    'Quiet please. Thank you.'
  )
})

test('one tap turns the card round, another turns it back', async () => {
  await openCard('No bread')
  const card = screen.getByText('Please no bread.').closest('.card')
  press('向きを変える')
  expect(card).toHaveClass('turned')
  press('向きを変える')
  expect(card).not.toHaveClass('turned')
})

test('one step back from a card leads to where it was called for', async () => {
  await openCard('No bread')
  screen.getByRole('link', { name: '戻る' }).click()
  await screen.findByRole('heading', { level: 1, name: 'first shoo' })
})

test('the card shows the other language while the app stays in its own', async () => {
  await openCard('No bread')
  press('English')
  expect(
    screen.getByText('Please no bread. in English').closest('.card')
  ).toHaveAttribute('lang', 'en')
  expect(document.documentElement.lang).toBe('ja')
})
