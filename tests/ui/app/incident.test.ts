import { flushSync } from 'svelte'
import { screen, waitFor } from '@testing-library/svelte'
import { afterEach, expect, test, vi } from 'vitest'
import { setLanguage } from '../../../src/text/i18n'
import { loadLater } from '../../../src/ui/app/later'
import { openApp, type Page } from '../support/pond'

let page: Page | undefined
afterEach(() => {
  page?.close()
  page = undefined
})

const heading = (name: string) => screen.findByRole('heading', { level: 1, name })
const press = (name: string) => screen.getByRole('button', { name }).click()

function tick(name: string): void {
  screen.getByRole('checkbox', { name }).click()
  flushSync()
}

async function start(): Promise<Page> {
  page = openApp()
  press('はじめる')
  await heading('bird?')
  return page
}

test('one tap starts, and the first question has the focus', async () => {
  await start()
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  expect(document.title).toBe('bird? | 受付メモ')
  expect(location.hash).toBe('#/incident')
})

test('ticks and done answer a several-choice question', async () => {
  const { app } = await start()
  tick('goose')
  press('これで決める')
  await heading('wants?')
  expect(app.session.running?.answers).toEqual({ bird: ['goose'] })
})

test('a key that is held, or pressed under a sheet, chooses nothing', async () => {
  await start()
  const press = (init: KeyboardEventInit) =>
    window.dispatchEvent(new KeyboardEvent('keydown', { key: '1', ...init }))
  const first = () => screen.getAllByRole('checkbox')[0]
  press({ repeat: true })
  document.querySelector('#app')?.toggleAttribute('inert', true)
  press({})
  expect(first()).not.toBeChecked()
  document.querySelector('#app')?.toggleAttribute('inert', false)
  press({})
  await waitFor(() => expect(first()).toBeChecked())
})

test('one tap on none answers', async () => {
  const { app } = await start()
  press('none')
  await heading('first feed')
  expect(app.session.running?.answers).toEqual({ bird: ['none'] })
})

test('none after a tick only unticks, and waits for done', async () => {
  await start()
  tick('goose')
  press('none')
  expect(await heading('bird?')).toBeVisible()
  await waitFor(() =>
    expect(screen.getByRole('checkbox', { name: 'goose' })).not.toBeChecked()
  )
  expect(screen.getByRole('button', { name: 'none' })).toHaveAttribute(
    'aria-pressed',
    'true'
  )
  press('これで決める')
  await heading('first feed')
})

test('done without a tick says what is missing', async () => {
  await start()
  press('これで決める')
  expect(await screen.findByRole('alert')).toHaveTextContent('わからない')
})

test('one tap answers a one-choice question', async () => {
  await start()
  tick('goose')
  press('これで決める')
  await heading('wants?')
  press('cake')
  await heading('first shoo')
})

test('a change of language keeps the ticks', async () => {
  await start()
  tick('goose')
  setLanguage('en')
  expect(await heading('bird? in English')).toBeVisible()
  expect(screen.getByRole('checkbox', { name: 'goose in English' })).toBeChecked()
  expect(document.documentElement.lang).toBe('en')
})

test('back returns to the question with its answer, and forward to where one was', async () => {
  const { app } = await start()
  press('none')
  await heading('first feed')
  history.back()
  await heading('bird?')
  expect(app.session.running?.answers).toEqual({})
  history.forward()
  await heading('first feed')
  expect(app.session.running?.answers).toEqual({ bird: ['none'] })
})

test('the answers so far can be changed without losing later ones', async () => {
  const { app } = await start()
  tick('goose')
  press('これで決める')
  await heading('wants?')
  press('bread')
  await heading('first feed')
  await loadLater()
  await app.steps.perform({ type: 'reassess' })
  await heading('これまでの回答')
  screen.getByRole('button', { name: /^bird\?/ }).click()
  await heading('bird?')
  tick('hisses')
  press('これで決める')
  await waitFor(() =>
    expect(app.session.running?.answers).toEqual({
      bird: ['goose', 'hisses'],
      wants: ['bread']
    })
  )
}, 90_000)

test('a standing fact changes with one tap and the question stays', async () => {
  const { app } = await start()
  press('weather：dry。押すと「rain」に変わります')
  await waitFor(() => expect(app.session.running?.answers).toEqual({ weather: ['rain'] }))
  expect(screen.getByRole('heading', { level: 1, name: 'bird?' })).toBeVisible()
})

test('a screen that is closed and opened again is at the same step', async () => {
  const { device, close } = await start()
  press('none')
  await heading('first feed')
  close()
  page = openApp(device)
  const running = await page.app.session.resume()
  page.app.steps.show()
  expect(running?.answers).toEqual({ bird: ['none'] })
  await heading('first feed')
})

test('while an incident is open home goes on with it first', async () => {
  await start()
  page?.app.router.go('')
  const [first] = await screen.findAllByRole('button', {
    name: /続きから|新しくはじめる/
  })
  expect(first).toHaveAccessibleName('続きから')
  press('続きから')
  await heading('bird?')
})

test('an event that cannot be saved is said so and nothing waits for it', async () => {
  const { device } = await start()
  device.rows.fault = 'quota'
  press('none')
  await heading('first feed')
  expect(await screen.findByText('まだ保存できていません')).toBeVisible()
})

test('an export of what is not saved that fails too is said so', async () => {
  page = openApp()
  page.device.rows.fault = 'quota'
  page.tab.broken.add('file-not-saved')
  await page.app.session.start()
  page.app.router.go('incident')
  ;(await screen.findByRole('button', { name: '書き出す' })).click()
  expect(await screen.findByText('ファイルを保存できませんでした。')).toBeVisible()
})

test('an open incident that cannot be replayed does not stand in the way of a new one', async () => {
  const reported = vi.fn()
  vi.stubGlobal('reportError', reported)
  const { device, close, app } = await start()
  const { id } = app.session.running?.incident.head ?? {}
  close()
  for (const { flow } of device.rows.flows) Object.assign(flow, { questions: undefined })
  page = openApp(device)
  expect(await page.app.session.resume()).toBeUndefined()
  press('はじめる')
  await heading('bird?')
  expect(page.app.session.running?.incident.head.id).not.toBe(id)
  expect(reported).toHaveBeenCalled()
})
