import { screen, waitFor } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import { openApp, type Page } from '../support/pond'

let page: Page | undefined
afterEach(() => {
  page?.close()
  page = undefined
})

const heading = (name: string) => screen.findByRole('heading', { level: 1, name })
const details = (id: string) => document.querySelector<HTMLDetailsElement>(`#${id}`)
const open = (id: string) => details(id)?.querySelector('summary')?.click()

test('an entry of the emergency sheet begins an incident and shows its advice', async () => {
  page = openApp()
  open('emergency')
  screen.getByRole('button', { name: /^swan-comes/ }).click()
  await heading('first run')
  expect(page.app.session.running?.events.map(({ type }) => type)).toEqual(['danger'])
  expect(details('emergency')?.open).toBe(false)
})

test('closing the sheet without choosing leads back to the same step', async () => {
  page = openApp()
  screen.getByRole('button', { name: 'はじめる' }).click()
  await heading('bird?')
  open('emergency')
  await waitFor(() => expect(location.hash).toBe('#/emergency'))
  history.back()
  await waitFor(() => expect(details('emergency')?.open).toBe(false))
  expect(location.hash).toBe('#/incident')
  expect(screen.getByRole('heading', { level: 1, name: 'bird?' })).toBeVisible()
})

test('the cover hides the screen with one tap and shows it again with one', async () => {
  page = openApp()
  screen.getByRole('button', { name: 'はじめる' }).click()
  await heading('bird?')
  open('cover')
  await waitFor(() => expect(page?.app.router.overlay).toBe('cover'))
  expect(document.querySelector('#app')).toHaveAttribute('inert')
  open('cover')
  await waitFor(() => expect(page?.app.router.overlay).toBeUndefined())
  expect(screen.getByRole('heading', { level: 1, name: 'bird?' })).toBeVisible()
})

test('the back of the bar undoes one step', async () => {
  page = openApp()
  screen.getByRole('button', { name: 'はじめる' }).click()
  await heading('bird?')
  screen.getByRole('button', { name: 'none' }).click()
  await heading('first feed')
  screen.getByRole('link', { name: '戻る' }).click()
  await heading('bird?')
})

test('Alt with the left arrow takes one step back as the bar does, also with nothing behind it', async () => {
  page = openApp()
  await page.app.steps.start()
  await page.app.steps.perform({ type: 'answered', question: 'bird', options: ['none'] })
  const { device } = page
  page.close()
  page = openApp(device)
  await page.app.session.resume()
  page.app.router.replace('incident', page.app.session.running?.step)
  await heading('first feed')
  expect(page.app.router.entry.index).toBe(0)
  expect(pressBack(document.body)).toBe(false)
  await heading('bird?')
})

test('in a field Alt with the left arrow moves in the text', () => {
  page = openApp()
  const field = document.body.appendChild(document.createElement('textarea'))
  expect(pressBack(field)).toBe(true)
  field.remove()
})

/** False when the key was taken. */
function pressBack(target: Element): boolean {
  const key = { key: 'ArrowLeft', altKey: true, bubbles: true, cancelable: true }
  return target.dispatchEvent(new KeyboardEvent('keydown', key))
}
