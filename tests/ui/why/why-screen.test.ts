import { flushSync } from 'svelte'
import { screen, waitFor, within } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import type { IncidentDraft } from '../../../src/records/events'
import type { Page } from '../support/pond'
import { answered, HISSING, openCounter } from '../support/counter'

let page: Page | undefined
afterEach(() => {
  page?.close()
  page = undefined
})

async function openWhy(drafts = HISSING) {
  page = await openCounter(drafts)
  screen.getByRole('button', { name: 'なぜ、この助言か' }).click()
  await screen.findByRole('heading', { level: 1, name: 'なぜ、この助言か' })
}

test('the grid has a header for each level and one cell where we are', async () => {
  await openWhy()
  const table = screen.getByRole('table', { name: '求めの理由と、求め方' })
  expect(within(table).getAllByRole('columnheader')).toHaveLength(6)
  expect(within(table).getAllByRole('rowheader')).toHaveLength(4)
  const lit = within(table).getAllByText(/いまここ/)
  expect(lit).toHaveLength(1)
  expect(lit[0]?.closest('td')).toHaveTextContent('title shoo')
})

test('the deciding rows say why', async () => {
  await openWhy()
  expect(screen.getByText('because rude')).toBeVisible()
  expect(screen.getByText('because hissing')).toBeVisible()
})

test('what was said as often as decided is told as the reason, not as a decision of the staff', async () => {
  const said: IncidentDraft = { type: 'said', rung: 'shoo' }
  await openWhy([...HISSING, said, said])
  expect(screen.queryByText(/あなたが選んだ対応/)).toBeNull()
  expect(screen.getByText('title pack-up', { selector: 'p' })).toBeVisible()
  expect(screen.getByText('because asked-enough')).toBeVisible()
})

test('a fact leads to its question', async () => {
  await openWhy()
  screen.getByRole('button', { name: /^hisses/ }).click()
  flushSync()
  expect(await screen.findByRole('heading', { level: 1, name: 'bird?' })).toBeVisible()
})

test('the nearest softer answer is named with what it leads to', async () => {
  await openWhy([answered('bird', 'swan')])
  expect(screen.getByText('→ title feed', { exact: false })).toBeVisible()
})

test('it supports a decision and judges nobody', async () => {
  await openWhy()
  expect(screen.getByText(/決めるのは、職員と施設です/)).toBeVisible()
  expect(screen.getByText(/三つの要件/)).toBeVisible()
})

const element = (name: RegExp) => screen.getByRole('group', { name, hidden: true })
const chosen = (name: RegExp) =>
  within(element(name)).queryByRole('radio', { checked: true, hidden: true })

test('the three legal elements are closed away, and nothing is chosen for anybody', async () => {
  await openWhy()
  const summary = screen.getByText('責任者の見立てのために')
  expect(summary.closest('details')).not.toHaveAttribute('open')
  for (const name of [/^①/, /^②/, /^③/]) expect(chosen(name)).toBeNull()
})

test('an assessment is noted, and the screen stays', async () => {
  await openWhy()
  within(element(/^②/)).getByRole('radio', { name: 'はい', hidden: true }).click()
  await waitFor(() =>
    expect(page?.app.session.running?.events.at(-1)).toMatchObject({
      type: 'assessed',
      element: 'bounds',
      value: 'yes'
    })
  )
  flushSync()
  expect(chosen(/^②/)).toHaveAccessibleName('はい')
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('なぜ、この助言か')
})
