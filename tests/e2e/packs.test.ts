import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible'
import { lastIncident, start } from './support/incident'
import { openApp } from './support/page'
import { startServer } from './support/server'
import { closeSheet } from './support/sheet'
import { byKeyboard, speak, tabTo, tap, type Press } from './support/walk'
import { WORDS } from './support/words'

const PACK = readFileSync('flows/facilities/himawari-desk.yaml')
const MIDORIDAI = '#/f/midoridai-center'

const SAID = {
  ja: {
    openFile: 'この端末のファイルを開く',
    use: 'このフローを使う',
    example: 'みどり台市民活動センター',
    toBase: 'はじめのフローに戻す',
    backTo: /みどり台.*に戻す/,
    open: /対応中の件があります/
  },
  en: {
    openFile: 'Open a file on this device',
    use: 'Use this flow',
    example: "Midoridai Citizens' Activity Center",
    toBase: 'Go back to the original flow',
    backTo: /Go back to “Midoridai/,
    open: /An incident is still open/
  }
} as const
type Language = keyof typeof SAID

test('a pack opened from a file is checked, confirmed and in use, from a cold start without a network too', async () => {
  const server = await startServer()
  onTestFinished(() => server.close())
  const app = await openApp({ server })
  app.expectProblem(/ERR_CONNECTION_REFUSED|fetching the script/)
  await app.page.getByText('通信がなくても使えます').waitFor()
  await app.page.evaluate(() => (location.hash = '#/facility'))
  await openFile(app.page, PACK, 'ja')
  await confirm(app.page, 'ja', tap)
  await app.page.locator('.home').getByText('ひまわり相談室').waitFor()
  await app.page.close()
  await server.goDown()
  const page = await app.tab()
  await page.locator('.home').getByText('ひまわり相談室').waitFor()
  await page.locator('#emergency summary').click()
  await expect.poll(() => page.locator('#place').innerText()).toContain('港町会館')
  await closeSheet(page, 'emergency')
  await page.locator('#cover summary').click()
  await expect
    .poll(() => page.locator('#cover-hours').innerText())
    .toContain('平日の10時から16時')
  await closeSheet(page, 'cover')
  await expect.poll(() => page.locator('#app [value=guard]').count()).toBe(0)
  await expect.poll(() => page.locator('#app [value=alone]').isChecked()).toBe(true)
  await start(page)
  expect((await lastIncident(page)).facility).toBe('himawari-desk')
})

describe.each([
  ['ja', 'light', tap],
  ['en', 'dark', byKeyboard]
] as const)('in %s, %s', (lang, theme, press) => {
  const said = SAID[lang]

  test('an example is put in use, printed, proved, left for the base and taken up again', async () => {
    const { page, tab } = await openApp({ lang, theme, path: '#/facility' })
    await speak(page, WORDS[lang])
    await expectFits(page)
    await press(page.getByRole('link', { name: said.example }))
    await expectFits(page, said.use)
    await confirm(page, lang, press)
    await page.locator('.home').getByText(said.example).waitFor()

    await page.evaluate(() => (location.hash = '#/facility/paper.card'))
    const card = page.locator('#app .paper article')
    await card.waitFor()
    await expect.poll(() => card.innerText()).not.toContain('○○')
    const head = await card.locator('header').innerText()
    expect(head).toContain(said.example)
    await card.getByRole('img', { name: /UKETOME midoridai-center / }).waitFor()
    const [printed = ''] = /[0-9a-f]{12}/.exec(head) ?? ['none']
    await page.evaluate(() => (location.hash = '#/facility/flow.proof'))
    await page.locator('#app dl').waitFor()
    await expect
      .poll(() => page.locator('#app .notice').first().innerText())
      .toContain(printed)

    await page.evaluate(() => (location.hash = '#/facility'))
    await expectFits(page, said.toBase)
    await press(page.getByRole('button', { name: said.toBase }))
    await page.locator('.home').waitFor()
    await page.evaluate(() => (location.hash = '#/facility'))
    await press(page.getByRole('button', { name: said.backTo }))
    await page.locator('.home').getByText(said.example).waitFor()

    await start(page)
    const other = await tab('#/facility')
    await speak(other, WORDS[lang])
    await press(other.getByRole('button', { name: said.toBase }))
    await other.getByText(said.open).waitFor()
    await expectFits(other)
  })
})

test('a newer base is laid under the pack in use, and what does not fit it is told on home', async () => {
  const { page } = await openApp({ path: MIDORIDAI })
  await confirm(page, 'ja', tap)
  const home = page.locator('.home')
  await home.getByText(SAID.ja.example).waitFor()
  const { hash, shown } = await inUse(page)
  await makeOlder(page, '')
  await page.reload()
  await expect.poll(async () => (await inUse(page)).hash).toBe(hash)
  await page.reload()
  await home.getByText(shown).waitFor()

  await makeOlder(page, 'gone-from-the-base')
  await page.reload()
  await page.waitForFunction(() =>
    /"unfit":true/.test(Object.values(localStorage).join())
  )
  await page.reload()
  await page.getByRole('link', { name: WORDS.ja.text('home.packUnfit') }).waitFor()
  await home.getByText(/older/).waitFor()
  expect((await inUse(page)).hash).toMatch(/^older/)
})

test('a pack whose storage is gone leaves the base flow, and home says so', async () => {
  const { page } = await openApp({ path: MIDORIDAI })
  await confirm(page, 'ja', tap)
  await page.locator('.home').getByText(SAID.ja.example).waitFor()
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const gone = indexedDB.deleteDatabase('uketome packs /')
        gone.onsuccess = () => resolve()
        gone.onerror = () => reject(new Error('not deleted'))
      })
  )
  await page.reload()
  await page.getByRole('link', { name: /施設のフローを読めません/ }).waitFor()
  await start(page)
  expect((await lastIncident(page)).facility).toBe('base')
})

test('hostile files are refused with a reason, and nothing changes', async () => {
  const { page } = await openApp({ path: '#/facility' })
  const bomb = `a: &a [${'x,'.repeat(50)}]\nb: &b [${'*a,'.repeat(50)}]\nc: [${'*b,'.repeat(50)}]\n`
  for (const [file, reason] of [
    [Buffer.alloc(300 * 1024, 'a'), /大きすぎます/],
    [Buffer.from([0x70, 0xff, 0xfe, 0x00]), /UTF-8/],
    [Buffer.from('{]}'), /読めません|直してください/],
    [Buffer.from(bomb), /使い回しは使えません/],
    [Buffer.from('pack: 1\n__proto__: { id: x }\n'), /キーに使えません/]
  ] as const) {
    await openFile(page, file, 'ja')
    await page.getByText(reason).first().waitFor()
    await expect
      .poll(() => page.getByRole('button', { name: SAID.ja.use }).count())
      .toBe(0)
    await page.evaluate(() => (location.hash = '#/facility'))
  }
})

test('an address that names no pack says so', async () => {
  const { page, expectProblem } = await openApp({ path: '#/f/nowhere' })
  expectProblem(/404/)
  await page.getByText(/見つかりません/).waitFor()
})

async function openFile(page: Page, buffer: Buffer, lang: Language): Promise<void> {
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: SAID[lang].openFile }).click()
  const file = { name: 'pack.yaml', mimeType: 'application/yaml', buffer }
  await (await chosen).setFiles(file)
}

async function confirm(page: Page, lang: Language, press: Press): Promise<void> {
  const by = page.locator('[name=confirmed-by]').first()
  await by.waitFor({ timeout: 60_000 })
  if (press === tap) await by.check()
  else await tabTo(by).then(() => page.keyboard.press('Space'))
  await press(page.getByRole('button', { name: SAID[lang].use }))
}

/** In no violation, and nothing to be scrolled sideways, with large text on the narrowest screen neither. */
async function expectFits(page: Page, wanted?: string): Promise<void> {
  if (wanted)
    await page.getByRole('button', { name: wanted }).waitFor({ timeout: 60_000 })
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await page.evaluate(() => document.documentElement.setAttribute('data-size', '200'))
  await expectNoSidewaysScroll(page)
  await page.evaluate(() => document.documentElement.removeAttribute('data-size'))
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 768, height: 1024 })
}

/** The pack that the next start will take: the hash it is kept under, and that of its flow, which home shows. */
function inUse(page: Page): Promise<{ hash: string; shown: string }> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('uketome packs /')
    await new Promise(resolve => (opening.onsuccess = resolve))
    const transaction = opening.result.transaction(['state', 'packs'])
    const read = async (name: string, key: string): Promise<unknown> => {
      const found = transaction.objectStore(name).get(key)
      await new Promise(resolve => (found.onsuccess = resolve))
      return found.result
    }
    const hash = (await read('state', 'inUse')) as string
    const row = (await read('packs', hash)) as { pack: { flow: { hash: string } } }
    opening.result.close()
    return { hash, shown: row.pack.flow.hash }
  })
}

/** Keeps the pack in use as it was merged with an earlier base; `hides`: a question of that base that it hides. */
function makeOlder(page: Page, hides: string): Promise<void> {
  return page.evaluate(async question => {
    const opening = indexedDB.open('uketome packs /')
    await new Promise(resolve => (opening.onsuccess = resolve))
    const names = ['packs', 'sources', 'state'] as const
    const transaction = opening.result.transaction(names, 'readwrite')
    const [packs, sources, state] = names.map(name => transaction.objectStore(name))
    const read = async <T>(request: IDBRequest | undefined) => {
      await new Promise(resolve => request && (request.onsuccess = resolve))
      return request?.result as T
    }
    const hash = await read<string>(state?.get('inUse'))
    const row = await read<{ pack: { base: object; flow: object } }>(packs?.get(hash))
    const source = await read<{ file: { text: string } }>(sources?.get(hash))
    const older = `older${question}`
    if (question !== '') {
      const hide = `changes:\n  - { hideQuestion: ${question}, was: '?' }\n`
      source.file.text = source.file.text.replace('changes:\n', hide)
    }
    const base = { ...row.pack.base, hash: 'earlier' }
    const flow = { ...row.pack.flow, hash: older }
    packs?.put({ ...row, hash: older, pack: { ...row.pack, hash: older, base, flow } })
    sources?.put({ ...source, hash: older })
    state?.put(older, 'inUse')
    await new Promise(resolve => (transaction.oncomplete = resolve))
    opening.result.close()
  }, hides)
}
