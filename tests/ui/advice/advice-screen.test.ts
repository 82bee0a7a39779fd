import { flushSync } from 'svelte'
import { screen, waitFor, within } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import { TestDevice } from '../../../src/platform/test-platform'
import type { IncidentDraft } from '../../../src/records/events'
import type { Page } from '../support/pond'
import {
  answered,
  atCounter,
  counter,
  DONE_CLAPPING,
  HISSING,
  openCounter
} from '../support/counter'

let page: Page | undefined
afterEach(() => {
  page?.close()
  page = undefined
})

async function open(drafts: readonly IncidentDraft[], device?: TestDevice) {
  page = await openCounter(drafts, device)
  return page
}

const SAID_NO: IncidentDraft = { type: 'done', response: 'feed', step: 'no-bread' }

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const press = (name: string | RegExp) => {
  button(name).click()
  flushSync()
}
const current = () => screen.getByRole('region', { name: /^手順 \d/ })
const primaries = () => document.querySelectorAll('#app .button.primary')

test('the heading says what to do now and has the focus', async () => {
  await open(HISSING)
  const heading = screen.getByRole('heading', { level: 1, name: 'first shoo' })
  expect(heading).toHaveFocus()
  expect(document.title).toBe('first shoo | 受付メモ')
})

test('both sides are told', async () => {
  await open(HISSING)
  expect(screen.getByRole('region', { name: '自分を守る' })).toHaveTextContent(
    'protect shoo'
  )
  expect(screen.getByRole('region', { name: '目の前の人' })).toHaveTextContent(
    'person shoo'
  )
})

test('a sentence stands in both languages, each marked as such', async () => {
  await open(HISSING)
  expect(within(current()).getByText('clap text')).toHaveAttribute('lang', 'ja')
  expect(within(current()).getByText('clap text in English')).toHaveAttribute(
    'lang',
    'en'
  )
})

test('done leads to the next step and ticks the last one off', async () => {
  await open(HISSING)
  press('できた')
  await waitFor(() => expect(current()).toHaveTextContent('ask text'))
  expect(screen.getByRole('button', { name: /clap text.*すみ/ })).toBeVisible()
  expect(screen.getByRole('heading', { name: '手順 2／6' })).toHaveFocus()
})

test('an earlier step can be looked at again and left again', async () => {
  await open([...HISSING, DONE_CLAPPING])
  press(/clap text/)
  expect(current()).toHaveTextContent('clap text')
  press('いまの手順に戻る')
  expect(current()).toHaveTextContent('ask text')
})

test('a warning that was said is counted with its time, and what came of it is asked', async () => {
  await open([...HISSING, DONE_CLAPPING])
  press('言いました')
  await waitFor(() =>
    expect(current()).toHaveTextContent(/「shoo」：2回のうち1回、最後は\d+:\d\d/)
  )
  expect(primaries()).toHaveLength(0)
  expect(
    within(screen.getByRole('region', { name: 'どうなりましたか' })).getAllByRole(
      'button'
    )
  ).toHaveLength(5)
})

test('a warning can be taken back as not said', async () => {
  await open([...HISSING, DONE_CLAPPING, { type: 'said', rung: 'shoo', step: 'ask' }])
  press('言っていなかった')
  await waitFor(() => expect(current()).toHaveTextContent('「shoo」：2回まで'))
  expect(button('言いました')).toBeVisible()
})

test('a reaction leads on within the protocol, and the count stays', async () => {
  await open([...HISSING, DONE_CLAPPING, { type: 'said', rung: 'shoo', step: 'ask' }])
  press('goes-on')
  await waitFor(() => expect(button('言いました')).toBeVisible())
  expect(current()).toHaveTextContent('「shoo」：2回のうち1回')
})

test('said as often as was set and going on all the same, the main button leads to the next step', async () => {
  const once = { ...counter, ladder: [{ id: 'shoo', times: 1, preload: [] }] }
  page = await openCounter(
    [...HISSING, DONE_CLAPPING, { type: 'said', rung: 'shoo', step: 'ask' }],
    new TestDevice(),
    { ...atCounter, flow: once }
  )
  press('goes-on')
  await waitFor(() => expect(primaries()).toHaveLength(1))
  expect(current()).toHaveTextContent('「shoo」：1回のうち1回')
  expect(primaries()[0]).toHaveTextContent('次の手順へ')
  expect(button('もう一度、言いました')).toBeVisible()
})

test('a reaction is said to be noted, and a step that comes back to be done already', async () => {
  await open([
    ...HISSING,
    DONE_CLAPPING,
    { type: 'done', response: 'shoo', step: 'ask' },
    { type: 'reaction', reaction: 'goes-on' }
  ])
  expect(screen.getByText('「goes-on」と書きとめました。')).toBeVisible()
  expect(current()).toHaveTextContent(/手順 2／6 すみ/)
  press('次の手順へ')
  await waitFor(() => expect(current()).toHaveTextContent('手順 3／6'))
  press('goes-on')
  await waitFor(() => expect(current()).toHaveTextContent(/手順 2／6 すみ/))
  press('していなかった')
  await waitFor(() => expect(current()).not.toHaveTextContent('すみ'))
  expect(screen.queryByText(/書きとめました/)).toBeNull()
})

test('the reactions can be reached at every step', async () => {
  await open(HISSING)
  for (const name of ['calmed', 'goes-on', 'gets-worse', 'leaves', 'refuses-to-leave']) {
    expect(button(name)).toBeVisible()
  }
})

test('words not to say are struck and named as such', async () => {
  await open([...HISSING, DONE_CLAPPING, { type: 'done', response: 'shoo', step: 'ask' }])
  const words = within(current()).getByText('hush text')
  expect(words.tagName).toBe('S')
  expect(current()).toHaveTextContent('言わない言葉')
})

test('a number that the facility has not given is said to be missing', async () => {
  const steps = ['clap', 'ask', 'hush', 'sign']
  await open([
    ...HISSING,
    ...steps.map((step): IncidentDraft => ({ type: 'done', response: 'shoo', step }))
  ])
  expect(current()).toHaveTextContent('番号は未設定です')
})

test('a contact that only has a mail address is shown with it', async () => {
  const before = atCounter.flow.contacts.map(one => ({ ...one }))
  const keeper = before.findIndex(({ id }) => id === 'keeper')
  const contacts = before.with(keeper, {
    ...before[keeper]!,
    mail: 'keeper@pond.example'
  })
  const flow = { ...atCounter.flow, contacts, hash: 'by-mail' }
  const steps = ['clap', 'ask', 'hush', 'sign']
  const done = steps.map((step): IncidentDraft => ({
    type: 'done',
    response: 'shoo',
    step
  }))
  page = await openCounter([...HISSING, ...done], new TestDevice(), {
    ...atCounter,
    flow
  })
  expect(
    within(current()).getByRole('link', { name: 'keeper@pond.example' })
  ).toHaveAttribute('href', 'mailto:keeper@pond.example')
})

test('what comes first stands before the steps', async () => {
  await open(HISSING)
  const before = screen.getByRole('region', { name: '先に' })
  expect(before).toHaveTextContent('title bow')
  expect(before.compareDocumentPosition(current())).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

test('in danger the number to call comes right after what to do now', async () => {
  await open([answered('bird', 'swan')])
  const emergency = screen.getByRole('region', { name: 'すぐに' })
  expect(emergency).toHaveTextContent('110')
  expect(screen.getByRole('heading', { level: 1 }).nextElementSibling).toBe(emergency)
  expect(within(emergency).queryByRole('link')).toBeNull()
})

test('a number is a link where the device can call', async () => {
  const device = new TestDevice()
  device.tab().platform.preferences.write({ canCall: true })
  await open([answered('bird', 'swan')], device)
  const [link] = screen.getAllByRole('link', { name: '110 に電話する' })
  expect(link).toHaveAttribute('href', 'tel:110')
})

test('a provisional advice says so and names what was not asked', async () => {
  await open([answered('bird', 'goose'), { type: 'advise' }])
  expect(screen.getByText(/仮の助言です/)).toBeVisible()
  press('wants?')
  expect(await screen.findByRole('heading', { level: 1, name: 'wants?' })).toBeVisible()
})

test('one more thing noticed is answered in place and adds to the advice', async () => {
  await open([
    answered('bird', 'goose', 'hisses'),
    answered('wants', 'bread'),
    answered('mood', 'cross')
  ])
  screen.getByText('feathers?').click()
  screen.getByRole('checkbox', { name: 'wet' }).click()
  flushSync()
  press('これで決める')
  expect(await screen.findByRole('region', { name: 'あわせて' })).toHaveTextContent(
    'title towel'
  )
  expect(screen.getByRole('heading', { level: 1, name: 'first shoo' })).toBeVisible()
})

test('staff may decide otherwise, with a reason, and return to the advice', async () => {
  const { app } = await open(HISSING)
  press('自分で決める')
  await screen.findByRole('heading', { level: 1, name: '自分で決める' })
  const choice = screen.getByRole<HTMLSelectElement>('combobox', {
    name: '代わりにする対応'
  })
  choice.value = 'feed'
  choice.dispatchEvent(new Event('change', { bubbles: true }))
  const reason = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^理由/ })
  reason.value = 'It looked hungry'
  reason.dispatchEvent(new Event('input', { bubbles: true }))
  flushSync()
  press('こうする')
  expect(
    await screen.findByRole('heading', { level: 1, name: 'first feed' })
  ).toBeVisible()
  expect(app.session.running?.events.at(-1)).toMatchObject({
    type: 'otherwise',
    response: 'feed',
    reason: 'It looked hungry'
  })
  press('助言に戻る')
  expect(
    await screen.findByRole('heading', { level: 1, name: 'first shoo' })
  ).toBeVisible()
})

test('a reason that judges or names somebody gets a hint, and nothing more', async () => {
  await open(HISSING)
  press('自分で決める')
  await screen.findByRole('heading', { level: 1, name: '自分で決める' })
  const reason = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^理由/ })
  reason.value = 'クレーマーの山田さんだから'
  reason.dispatchEvent(new Event('input', { bubbles: true }))
  flushSync()
  expect(screen.getByText(/これは見たことですか。「クレーマー」/)).toHaveTextContent(
    '名前のようです：「山田さん」'
  )
  expect(button('こうする')).toBeEnabled()
})

test('a warning said as often as decided leads on with one tap, and is no decision of one’s own', async () => {
  const said: IncidentDraft = { type: 'said', rung: 'shoo', step: 'ask' }
  await open([...HISSING, DONE_CLAPPING, said, said])
  expect(screen.queryByText(/あなたが選んだ対応/)).toBeNull()
  expect(screen.getByText('決めた回数を伝えました。')).toBeVisible()
  expect(screen.getByRole('heading', { level: 1, name: 'first shoo' })).toBeVisible()
  press('次の助言へ')
  expect(
    await screen.findByRole('heading', { level: 1, name: 'first pack-up' })
  ).toBeVisible()
  expect(screen.queryByText('決めた回数を伝えました。')).toBeNull()
})

test('things that have changed are gone through with the answers kept', async () => {
  const { app } = await open(HISSING)
  press('ようすが変わった')
  expect(
    await screen.findByRole('heading', { level: 1, name: 'これまでの回答' })
  ).toBeVisible()
  expect(app.session.running?.answers).toEqual({ bird: ['goose', 'hisses'] })
})

test('passing the time limit is noticed but changes nothing by itself', async () => {
  const device = new TestDevice()
  await open([answered('bird', 'goose'), { type: 'advise' }, SAID_NO], device)
  expect(screen.getByText(/話し合いの目安まで、あと5分/)).toBeVisible()
  device.clock.pass(5 * 60_000)
  flushSync()
  expect(screen.getByText(/目安の5分をすぎました/)).toBeVisible()
  expect(screen.getByRole('heading', { level: 1, name: 'first feed' })).toBeVisible()
  press('助言を見直す')
  expect(
    await screen.findByRole('heading', { level: 1, name: 'first pack-up' })
  ).toBeVisible()
})

test('before anything was answered only the time since the start is told', async () => {
  const device = new TestDevice()
  await open([answered('bird', 'goose'), { type: 'advise' }], device)
  device.clock.pass(6 * 60_000)
  flushSync()
  expect(screen.getByText('はじめてから6分')).toBeVisible()
  expect(screen.queryByText(/目安/)).toBeNull()
})

test('no more than one button is the main one', async () => {
  await open(HISSING)
  expect(primaries()).toHaveLength(1)
})
