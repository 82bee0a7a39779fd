import { screen, within } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import { openApp, writePage, type Page } from '../support/pond'

let page: Page | undefined
afterEach(() => {
  page?.close()
  page = undefined
})

/** Roles, names and classes in order: what the eye and a screen reader meet. */
function met(root: HTMLElement): string[] {
  const choices = root.querySelectorAll<HTMLElement>(
    '.choice, .segment, .button.primary, h1'
  )
  return [...choices].map(each => {
    const text = [...each.querySelectorAll('[lang=en]')].reduce(
      (words, other) => words.replace(other.textContent ?? '', ''),
      each.textContent ?? ''
    )
    return `${each.tagName} ${[...each.classList].filter(name => name !== 'both').join('.')} ${text.trim()}`
  })
}

function first(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`#first [data-screen=${name}]`)
  found?.removeAttribute('hidden')
  return found as HTMLElement
}

test('home in the page is home in the app', () => {
  writePage()
  const before = met(first('home'))
  page = openApp()
  expect(met(screen.getByRole('main'))).toEqual(before)
})

test('the first question in the page is the first question in the app', async () => {
  writePage()
  const before = met(first('question'))
  page = openApp()
  screen.getByRole('button', { name: 'はじめる' }).click()
  await screen.findByRole('heading', { level: 1, name: 'bird?' })
  expect(met(screen.getByRole('main'))).toEqual(before)
})

test('the first question in the page has a group with the name of its heading', () => {
  writePage()
  const group = within(first('question')).getByRole('group', { name: 'bird?' })
  expect(within(group).getAllByRole('checkbox')).toHaveLength(3)
})

test('the emergency sheet opens without any script and shows both numbers', () => {
  writePage()
  const sheet = document.querySelector<HTMLDetailsElement>('#emergency')
  sheet?.querySelector('summary')?.click()
  expect(sheet?.open).toBe(true)
  expect(screen.getAllByRole('link', { name: '110' })[0]).toHaveAttribute(
    'href',
    'tel:110'
  )
  expect(screen.getAllByRole('link', { name: '119' })[0]).toHaveAttribute(
    'href',
    'tel:119'
  )
})
