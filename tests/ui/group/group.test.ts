import { fireEvent, screen, within } from '@testing-library/svelte'
import { flushSync } from 'svelte'
import { afterEach, expect, test } from 'vitest'
import type { Numbered } from '../../../src/platform/platform'
import { dropSecondTaps } from '../../../src/ui/app/double-tap'
import { TestDevice } from '../../../src/platform/test-platform'
import { FIRST_SESSION } from '../../../src/training/group/agenda'
import { onBase, scenesOfBase } from '../support/base'
import { giveWay } from '../support/give-way'
import { openApp, type Page } from '../support/pond'

const MINUTE = 60_000

let page: Page | undefined
afterEach(() => page?.close())

test('a part that takes longer says so, and a stopped clock stands still', async () => {
  const { device } = await lead()
  expect(timer()).toHaveTextContent('残り 3:00')
  await pass(device, 4 * MINUTE)
  await expect.poll(() => timer().textContent).toContain('1:00 超えています')
  await click('時計を止める')
  await screen.findByText('時計は止まっています')
  const stopped = timer().textContent
  await pass(device, MINUTE)
  expect(timer().textContent).toBe(stopped)
})

test('hands in the open are shown as they are counted', async () => {
  await lead()
  await toTheCount()
  await click(/を1人増やす$/)
  await expect.poll(() => room()).toContain('1人')
})

test('a blind vote shows the room no number before everyone has answered', async () => {
  await lead('書いてから手を挙げる')
  await toTheCount()
  await click(/を1人増やす$/)
  await expect.poll(() => controls().textContent).toContain('1')
  expect(room()).not.toMatch(/\d人/)
})

test('the large button leads to the end also where nobody was counted, and tells the room no answer', async () => {
  await lead()
  await toTheCount()
  await click('結果を見せる')
  expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([])
  page?.app.router.go('group')
  await screen.findByText(/まだ、だれも数えていません。/)
  await walkTo('この回を終える', () => null)
})

test('whoever leads reads the choices, the hands and the advice in their own window', async () => {
  await lead()
  page?.app.router.go('group')
  const shown = () => screen.getByRole('region', { name: 'いま部屋に映っているもの' })
  await expect.poll(shown).toBeVisible()
  expect(shown()).toHaveTextContent('実際の人の名前は出しません。')
  await click('最初の場面へ')
  const { setting } = scenesOfBase.find(({ id }) => id === FIRST_SESSION[0]) ?? {}
  expect(shown()).toHaveTextContent(setting?.ja ?? '')
  for (const name of ['場面を始める', '次へ']) await click(name)
  expect(shown()).toHaveTextContent('わからない')
  await click('手を数える')
  await click(/を1人増やす$/)
  await click('結果を見せる')
  expect(controls()).toHaveTextContent('1人')
  await walkToAdvice()
  for (const part of ['あわせて', '自分を守る', '相手と、頼れる先', '声に出す言葉'])
    expect(shown()).toHaveTextContent(part)
})

test('the second half of a double tap puts no hand in', async () => {
  await lead()
  dropSecondTaps(document, () => document.documentElement.dataset.events ?? '')
  for (const name of ['最初の場面へ', '場面を始める', '次へ']) await click(name)
  const before = await screen.findByRole('button', { name: '手を数える' })
  before.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }))
  const [more] = await screen.findAllByRole('button', { name: /を1人増やす$/ })
  more?.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, detail: 2 })
  )
  await settled()
  expect(room()).not.toContain('1人')
  more?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }))
  await expect.poll(() => room()).toContain('1人')
})

test('a tablet that shows and leads at once begins from there', async () => {
  const { app } = await plan('手を挙げる')
  app.router.go('group/room')
  await screen.findByRole('link', { name: '進行役の画面へ' })
  await click('はじめる')
  await screen.findByRole('heading', { name: 'これから25分' })
})

test('a session that is ended counts among what was practised here, without votes', async () => {
  const { device } = await lead()
  await toTheCount()
  await click('結果を見せる')
  const [first] = await screen.findAllByRole('checkbox')
  first?.click()
  await click('この答えで進む')
  await walkTo('この回を終える')
  await click('この回を終える')
  await expect.poll(() => device.training.stored.entries.length).toBe(1)
  const [entry] = device.training.stored.entries
  expect(entry?.more).toMatchObject({ how: 'group' })
  const kept = Object.keys(entry?.more as object).sort()
  expect(kept).toEqual(['hash', 'how', 'responses', 'rows', 'scene'])
})

test('what was written and not added stays when the session ends, and deleting it asks first', async () => {
  await lead()
  await click('最初の場面へ')
  await walkTo('この回を終える')
  await fireEvent.input(screen.getByRole('textbox'), {
    target: { value: '合図を決める' }
  })
  await click('この回を終える')
  expect(await screen.findByText('合図を決める')).toBeVisible()
  page?.app.router.go('group')
  await click('この回の記録を消す')
  await click('消さない')
  expect(screen.getByText('合図を決める')).toBeVisible()
  await click('この回の記録を消す')
  await click('消す')
  await expect.poll(() => screen.queryByText('合図を決める')).toBeNull()
})

test('a scene that was looked back on counts, also when nobody ends the session', async () => {
  const { device } = await lead()
  await click('最初の場面へ')
  await walkTo('ふり返りへ')
  await expect.poll(() => device.training.stored.entries.length).toBe(1)
  expect(device.training.stored.entries[0]?.more).toMatchObject({ how: 'group' })
})

test('what is chosen for a session that has not begun is there again after an incident', async () => {
  const { device } = await plan('書いてから手を挙げる')
  await click('1人増やす')
  await giveWay(device)
  const chosen = await screen.findAllByRole<HTMLInputElement>('checkbox')
  expect(chosen.filter(({ checked }) => checked)).toHaveLength(1)
  expect(screen.getByRole('radio', { name: '書いてから手を挙げる' })).toBeChecked()
  expect(screen.getByText('7')).toBeVisible()
  expect(screen.queryByText(/前の版のフロー/)).toBeNull()
})

test('the scenes that are chosen stay chosen, in their order, after a reload', async () => {
  const { device } = await plan('手を挙げる')
  const others = screen
    .getAllByRole<HTMLInputElement>('checkbox')
    .filter(({ checked }) => !checked)
  others.at(2)?.click()
  others.at(0)?.click()
  await settled()
  const before = chosenScenes()
  expect(before).toHaveLength(3)
  page?.close()
  page = openApp(device, onBase)
  page.app.router.go('group')
  await screen.findAllByRole('checkbox')
  expect(chosenScenes()).toEqual(before)
})

test('a window that gave way to an incident in another tab follows the session again once that is closed', async () => {
  const { device } = await lead()
  await giveWay(device)
  await screen.findByRole('heading', { name: 'これから25分' })
  const other = await device.tab().platform.groupList()
  const seq = other.rows.current.length + 1
  await other.add({ type: 'went-on', seq, at: device.clock.now() } as Numbered)
  await settled()
  expect(screen.queryByRole('heading', { name: 'これから25分' })).toBeNull()
})

/** One scene is chosen, and how it is answered. */
async function plan(way: string): Promise<Page> {
  page = openApp(new TestDevice(), onBase)
  page.app.router.go('group')
  const radio = await screen.findByRole<HTMLInputElement>('radio', { name: way })
  radio.click()
  const [, ...others] = screen
    .getAllByRole<HTMLInputElement>('checkbox')
    .filter(box => box.checked)
  others.forEach(box => box.click())
  await settled()
  return page
}

/** Each with its place in the order. */
function chosenScenes(): string[] {
  return screen
    .getAllByRole<HTMLInputElement>('checkbox')
    .filter(({ checked }) => checked)
    .map(({ labels }) => labels?.[0]?.textContent.replace(/\s+/g, ' ').trim() ?? '')
}

/** One window leads a session of one scene and shows it. */
async function lead(way = '手を挙げる'): Promise<Page> {
  const page = await plan(way)
  await click('はじめる')
  await screen.findByRole('button', { name: '最初の場面へ' })
  page.app.router.go('group/room')
  await screen.findByRole('heading', { name: 'これから25分' })
  return page
}

async function toTheCount(): Promise<void> {
  await click('最初の場面へ')
  await click('場面を始める')
  await click('次へ')
  await click('手を数える')
  await screen.findByText(/手を挙げてください。/)
}

/** Whatever is next, up to this button. */
async function walkTo(name: string, uncounted = noVote): Promise<void> {
  for (let steps = 0; steps < 120; steps += 1) {
    await settled()
    if (screen.queryByRole('button', { name })) return
    const primary = controls().querySelector<HTMLButtonElement>('.button.primary')
    ;(uncounted() ?? primary)?.click()
  }
  throw new Error(`The session does not come to ${name}`)
}

async function walkToAdvice(): Promise<void> {
  for (let steps = 0; steps < 60 && !isAdvised(); steps += 1) {
    const primary = controls().querySelector<HTMLButtonElement>('.button.primary')
    ;(noVote() ?? primary)?.click()
    await settled()
  }
}

function isAdvised(): boolean {
  return screen.queryByText(/^助言を読み上げ/) !== null
}

function noVote(): HTMLElement | null {
  return screen.queryByRole('button', { name: '数えずに、場面の答えで進む' })
}

async function click(name: string | RegExp): Promise<void> {
  const [button] = await screen.findAllByRole('button', { name })
  button?.click()
  await settled()
}

async function settled(): Promise<void> {
  for (let turns = 0; turns < 10; turns += 1) await Promise.resolve()
  await new Promise(resolve => setTimeout(resolve))
  flushSync()
}

/** In steps, as the clock of a window speaks up: what passes in silence does not count. */
async function pass(device: TestDevice, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 5000) {
    device.clock.pass(5000)
    await settled()
  }
}

function timer(): HTMLElement {
  return screen.getByRole('timer')
}

function room(): string {
  return document.querySelector('main.room')?.textContent ?? ''
}

function controls(): HTMLElement {
  return within(document.body).getByRole('region', { name: '進行の操作' })
}
