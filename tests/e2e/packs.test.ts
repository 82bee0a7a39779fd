import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { start } from './support/incident'
import { openApp, type App } from './support/page'
import { startServer } from './support/server'

const PACK = readFileSync('flows/facilities/himawari-desk.yaml')
const MIDORIDAI = '#/f/midoridai-center'

const SAID = {
  ja: {
    open: 'この端末のファイルを開く',
    by: '責任者',
    use: 'このフローを使う',
    name: 'ひまわり相談室',
    place: '港町会館',
    hours: '平日の10時から16時',
    alone: 'ひとり',
    offline: '通信がなくても使えます'
  },
  en: {
    open: 'Open a file on this device',
    by: 'Manager',
    use: 'Use this flow',
    name: 'Himawari Support Desk',
    place: 'Minatomachi Hall',
    hours: 'Weekdays 10:00 to 16:00',
    alone: 'Alone',
    offline: 'Works without a connection'
  }
} as const
type Language = keyof typeof SAID

describe.each(['ja', 'en'] as const)('a pack opened from a file, in %s', lang => {
  const said = SAID[lang]

  test('is checked, confirmed and in use, from a cold start without a network too', async () => {
    const server = await startServer()
    onTestFinished(() => server.close())
    const app = await openApp({ server })
    app.expectProblem(/ERR_CONNECTION_REFUSED|fetching the script/)
    await app.page.getByText(SAID.ja.offline).waitFor()
    if (lang === 'en') await app.page.getByRole('button', { name: 'English' }).click()
    await activate(app.page, PACK, lang)
    await app.page.close()
    await server.goDown()
    const page = await app.tab()
    await page.locator('.home').getByText(said.name).waitFor()
    await page.locator('#emergency summary').click()
    expect(await page.locator('#place').innerText()).toContain(said.place)
    await page.locator('#emergency summary').click()
    await page.locator('#cover summary').click()
    expect(await page.locator('#cover-hours').innerText()).toContain(said.hours)
    await page.locator('#cover summary').click()
    expect(await page.locator('#app [value=guard]').count()).toBe(0)
    expect(await page.locator('#app [value=alone]').isChecked()).toBe(true)
    await start(page)
    expect(await facilityOfOpen(page)).toBe('himawari-desk')
  })
})

test('nothing is switched while an incident is open in another tab', async () => {
  const { page, tab } = await openApp()
  await start(page)
  const other = await tab(MIDORIDAI)
  await confirm(other, 'ja')
  await other.getByText('対応中の件があります').waitFor()
})

test('the paper and the proof are those of the flow in use', async () => {
  const { page, server } = await openApp({ path: MIDORIDAI })
  await confirm(page, 'ja')
  await page.locator('.home').waitFor()
  await page.goto(`${server.url}#/facility/paper.card`)
  const card = page.locator('#app .paper article')
  await card.waitFor()
  const hash = await page.evaluate(
    () => document.querySelector('.paper header')?.textContent
  )
  expect(hash).toContain('みどり台')
  expect(await card.innerText()).not.toContain('○○')
  await page.evaluate(() => (location.hash = '#/facility/flow.proof'))
  await page.locator('#app dl').waitFor({ timeout: 30_000 })
  const [printed = ''] = /[0-9a-f]{12}/.exec(hash ?? '') ?? ['none']
  expect(await page.locator('#app .notice').first().innerText()).toContain(printed)
})

test('an earlier flow is one tap away', async () => {
  const { page, server } = await openApp({ path: MIDORIDAI })
  await confirm(page, 'ja')
  await page.locator('.home').waitFor()
  await page.goto(`${server.url}#/facility`)
  await page.getByRole('button', { name: 'はじめのフローに戻す' }).click()
  await page.locator('.home').waitFor()
  await page.goto(`${server.url}#/facility`)
  await page.getByRole('button', { name: /みどり台.*に戻す/ }).click()
  await page
    .locator('.home')
    .getByText(/みどり台/)
    .waitFor()
})

test('a pack whose storage is gone leaves the base flow, and home says so', async () => {
  const { page } = await openApp({ path: MIDORIDAI })
  await confirm(page, 'ja')
  await page
    .locator('.home')
    .getByText(/みどり台/)
    .waitFor()
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
  expect(await facilityOfOpen(page)).toBe('base')
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
    expect(await page.getByRole('button', { name: SAID.ja.use }).count()).toBe(0)
    await page.evaluate(() => (location.hash = '#/facility'))
  }
})

test('an address that names no pack says so', async () => {
  const { page, expectProblem } = await openApp({ path: '#/f/nowhere' })
  expectProblem(/404/)
  await page.getByText(/見つかりません/).waitFor()
})

async function activate(page: Page, file: Buffer, lang: Language): Promise<void> {
  await page.evaluate(() => (location.hash = '#/facility'))
  await openFile(page, file, lang)
  await confirm(page, lang)
  await page.locator('.home').getByText(SAID[lang].name).waitFor()
}

async function openFile(page: Page, buffer: Buffer, lang: Language): Promise<void> {
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: SAID[lang].open }).click()
  const file = { name: 'pack.yaml', mimeType: 'application/yaml', buffer }
  await (await chosen).setFiles(file)
}

async function confirm(page: Page, lang: Language): Promise<void> {
  const by = page.locator('[name=confirmed-by]').first()
  await by.waitFor({ timeout: 60_000 })
  await by.check()
  await page.getByRole('button', { name: SAID[lang].use }).click()
}

function facilityOfOpen(page: App['page']): Promise<string | undefined> {
  return page.evaluate(
    () =>
      new Promise<string | undefined>(resolve => {
        const opening = indexedDB.open('uketome incidents /')
        opening.onsuccess = () => {
          const heads = opening.result.transaction('heads').objectStore('heads').getAll()
          heads.onsuccess = () => {
            opening.result.close()
            resolve((heads.result.at(-1) as { facility: string } | undefined)?.facility)
          }
        }
      })
  )
}
