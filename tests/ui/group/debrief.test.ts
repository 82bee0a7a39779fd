import { screen, within } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import { TestDevice } from '../../../src/platform/test-platform'
import type { GroupDraft } from '../../../src/training/group/events'
import { flowText } from '../../../src/text/t'
import { unclearText } from '../../../src/ui/group/trainer/unclear-text'
import { onBase, scenesOfBase } from '../support/base'
import { openApp, type Page } from '../support/pond'
import { note, walked } from './walked'

const ON = { type: 'went-on' } as const
const TO_CLOSE = Array.from({ length: 6 }, () => ON)
/** In it what they are doing is asked again once more is told. */
const TWICE = 'call-your-boss'

let page: Page | undefined
afterEach(() => page?.close())

test('at the end the room reads the thanks once, and what was agreed under its own heading', async () => {
  const agreed = { type: 'agreed', text: '合図を決める' } as const
  await open('group/screen', [...TO_CLOSE, agreed, { type: 'ended' }])
  await screen.findByRole('heading', { level: 1, name: 'おつかれさまでした。' })
  const list = screen.getByRole('list', { name: '決めたこと' })
  expect(within(list).getByText('合図を決める')).toBeVisible()
  expect(screen.getAllByText('おつかれさまでした。')).toHaveLength(1)
})

test('at the end nothing stands for what was not agreed', async () => {
  await open('group/screen', [...TO_CLOSE, { type: 'ended' }])
  await screen.findByRole('heading', { level: 1, name: 'おつかれさまでした。' })
  expect(screen.queryByText('まだありません。')).toBeNull()
})

test('the list of splits and the summary tell apart where a question was put twice in one scene', async () => {
  await open('group/summary', TO_CLOSE)
  await screen.findByRole('heading', { name: '答えの分かれ方' })
  const lists = [...document.querySelectorAll('.splits, .played ol')]
  const rows = lists.map(list =>
    [...list.querySelectorAll(':scope > .question, :scope > li > .question')].map(wordsIn)
  )
  expect(rows.map(row => row.length - new Set(row).size)).toEqual([0, 0])
  expect(rows.map(row => row.some(words => words.includes('その2')))).toEqual([
    true,
    true
  ])
})

test('the room reads how many splits there are of each kind, also where not all of them are shown', async () => {
  await open('group/screen', [ON, ON])
  await screen.findByRole('heading', { level: 1, name: '答えが分かれた所' })
  const told = screen.getByText(/^分かれた質問は\d+問：/).textContent
  const [all = 0, ...kinds] = [...told.matchAll(/\d+(?=問：| \/|。)/g)].map(Number)
  const shown = document.querySelectorAll('.splits > li').length
  expect(kinds.reduce((sum, count) => sum + count, 0)).toBe(all)
  expect(all).toBeGreaterThan(shown)
  expect(told).toContain(`うち${shown}問`)
})

test("the room's map names every response, also those that no scene led to", async () => {
  await open('group/screen', [ON])
  await screen.findByRole('heading', { level: 1, name: 'フローの地図と、歩いた道' })
  const responses = within(screen.getByRole('list', { name: '対応' }))
  const named = onBase.flow.responses.map(({ id }) => ({
    id,
    names: responses.queryAllByText(titleOf(id)).length
  }))
  expect(named.filter(({ names }) => names !== 1)).toEqual([])
})

test('the plan sets each step of the debrief apart from what is said at it', async () => {
  await open('group/agenda', [])
  const steps = ['何が起きましたか', '答えが分かれた所', 'うちでは、何を変えますか']
  const [first = ''] = steps
  await screen.findByText(first, { selector: 'b' })
  for (const step of steps)
    expect(screen.getByText(step, { selector: 'b' })).toBeVisible()
})

test('a card of the visitor says that the setting is as staff see it', async () => {
  await open('group/roles', [])
  const { setting } = scenesOfBase.find(({ id }) => id === TWICE) ?? {}
  await screen.findByText(`場面（職員から見て）：${setting?.ja}`)
  screen.getByRole('radio', { name: '職員の役' }).click()
  await screen.findByText(setting?.ja ?? '')
})

test('where all gave the same answer nobody is asked for the rarer one', async () => {
  const all = walked(onBase.flow, twice())
  const chose = all.findIndex(({ type }) => type === 'chose')
  const six = { type: 'counted', option: 'none', count: 6 } as const
  await open('group', [], [...all.slice(0, chose - 3), six, ON])
  await screen.findByText(/みんな同じ答えでした/)
})

test('where every scene was skipped nothing is said to count as practised', async () => {
  const [began] = walked(onBase.flow, twice())
  const skipped = { type: 'skipped' } as const
  await open('group', [...TO_CLOSE, { type: 'ended' }], began ? [began, ON, skipped] : [])
  await screen.findByText(/「練習したこと」には数えていません/)
})

test("the list of unclear questions says that the flow is a facility's, and not whose", async () => {
  await open('group', [])
  const { id, edition, hash } = onBase.flow
  const file = {
    unclear: 'uketome',
    format: 1,
    flow: id,
    edition,
    hash,
    questions: []
  } as const
  expect(unclearText(file, true)).toContain(`施設の変更を重ねたフロー（もとは ${id}）`)
})

function titleOf(id: string): string {
  return flowText(onBase.flow.hash, `responses.${id}.title`)
}

function wordsIn({ textContent }: Element): string {
  return textContent.replace(/\s+/g, ' ').trim()
}

function twice() {
  return scenesOfBase.filter(({ id }) => id === TWICE)
}

/** A window of a group that has walked a scene, and what it noted since. */
async function open(
  place: string,
  drafts: readonly GroupDraft[],
  before = walked(onBase.flow, twice())
): Promise<TestDevice> {
  const device = new TestDevice()
  await note(device, [...before, ...drafts])
  page = openApp(device, onBase)
  page.app.router.go(place)
  return device
}
