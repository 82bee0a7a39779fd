import { flushSync, mount, unmount } from 'svelte'
import { afterEach, expect, test } from 'vitest'
import { TestDevice } from '../../../src/platform/test-platform'
import type { IncidentDraft } from '../../../src/records/events'
import { loadLater } from '../../../src/ui/app/later'
import { forgetful, stage, stagedHead } from '../../../src/ui/app/stage'
import { StageWays } from '../../../src/ui/app/stage-ways.svelte'
import Staged from '../../../src/ui/app/Staged.svelte'
import Inert from '../../../src/ui/parts/Inert.svelte'
import { answered, atCounter, HISSING } from '../support/counter'
import { openApp, type Page } from '../support/pond'

let page: Page
const ends: (() => void)[] = []

afterEach(() => {
  for (const end of ends.splice(0)) end()
  page.close()
})

test('the real screens show what is played, step by step, and back', async () => {
  const { app, perform } = await onStage()
  expect(heading()).toBe('bird?')
  await perform(...HISSING)
  expect(heading()).toBe('first shoo')
  await app.steps.back()
  flushSync()
  expect(heading()).toBe('bird?')
})

test('what is played comes into no store and begins no incident', async () => {
  const { app, perform } = await onStage()
  await perform(...HISSING, { type: 'aftercare' }, { type: 'closed' })
  const { rows } = page.device
  expect([rows.heads, rows.flows, rows.events]).toEqual([[], [], []])
  expect(page.app.session.running).toBeUndefined()
  expect(page.app.router.route.name).toBe('home')
  const begun = await app.platform.incidents.begin({
    ...app.session.running!.incident.head,
    mode: 'incident'
  })
  expect(begun.ok).toBe(false)
  expect(rows.heads).toEqual([])
})

test('what is played changes no preference of this device', async () => {
  const { app } = await onStage()
  const before = page.app.choices.current
  app.choices.change({ canCall: true })
  app.platform.preferences.write({ canCall: true })
  expect(page.app.choices.current).toEqual(before)
  expect(page.tab.platform.preferences.read()).toEqual(before)
})

test('no number can be dialled and no page opened, and each says so', async () => {
  const { perform } = await onStage()
  page.app.choices.change({ canCall: true })
  await perform(answered('bird', 'swan'), { type: 'advise' })
  const numbers = document.querySelectorAll('#stage .inert')
  expect([...numbers].map(({ textContent }) => textContent)).toContain(
    '110 練習なので、つながりません'
  )
  expect(document.querySelectorAll('#stage a')).toHaveLength(0)
})

test('what leaves the stage as text or as a file carries its mark', async () => {
  const { app } = await onStage()
  await app.platform.copy('words')
  app.platform.files.download('a.json', '{}', 'application/json')
  expect(page.tab.copied).toEqual(['PLAYED\n\nwords'])
  expect(page.tab.downloads).toEqual([{ name: 'PLAYED-a.json', content: '{}' }])
})

async function onStage() {
  page = openApp(new TestDevice(), atCounter)
  await loadLater()
  const head = stagedHead(atCounter, { id: 'p', mode: 'training', startedAt: 0 })
  const log = forgetful(head)
  const props = stage({
    app: page.app,
    log,
    router: new StageWays(),
    Inert,
    mark: 'PLAYED'
  })
  const target = document.createElement('div')
  target.id = 'stage'
  document.body.append(target)
  const shown = mount(Staged, { target, props })
  ends.push(() => {
    void unmount(shown)
    target.remove()
  })
  flushSync()
  return {
    ...props,
    async perform(...drafts: readonly IncidentDraft[]) {
      for (const draft of drafts) await props.app.steps.perform(draft)
      flushSync()
    }
  }
}

function heading(): string | null | undefined {
  return document.querySelector('#stage h1')?.textContent
}
