import { screen, within } from '@testing-library/svelte'
import { afterEach, describe, expect, test } from 'vitest'
import type { Numbered } from '../../../src/platform/platform'
import { TestDevice } from '../../../src/platform/test-platform'
import { onBase, scenesOfBase, withPack } from '../support/base'
import { giveWay } from '../support/give-way'
import { openApp, type Page } from '../support/pond'

const SLIP = sceneOf('shouting-over-our-slip')
const NOTED = sceneOf('four-of-them')
const ON_PACK = '練習に使うフロー：池の家、版 2026-11-24'
const because = { ja: '四人も入れません', en: 'There is no room for four' }

let page: Page | undefined
afterEach(() => page?.close())

describe('on the flow of a facility', () => {
  test('its own scenes are offered, and what it leaves out is named with its reason', async () => {
    const device = new TestDevice()
    const own = { ...SLIP, id: 'our-own', title: { ja: 'うちの場面', en: 'Our scene' } }
    page = openApp(device, await withPack(device, [own, { leaveOut: NOTED.id, because }]))
    page.app.router.go('training/pick')
    expect(await screen.findByText('うちの場面')).toBeVisible()
    expect(screen.getByText('この施設では使わない場面（1）')).toBeVisible()
    expect(screen.getByText(because.ja).closest('li')).toHaveTextContent(
      NOTED.title.ja ?? ''
    )
    expect(screen.queryByRole('button', { name: named(NOTED) })).toBeNull()
  })

  test('the same scenes are offered to a group', async () => {
    const device = new TestDevice()
    page = openApp(device, await withPack(device, [{ leaveOut: NOTED.id, because }]))
    page.app.router.go('group')
    expect(await screen.findByText('この施設では使わない場面（1）')).toBeVisible()
    expect(screen.queryByRole('checkbox', { name: named(NOTED) })).toBeNull()
  })

  test('a pack whose scenes cannot be read is said plainly, and what fits is there', async () => {
    const device = new TestDevice()
    const shipped = await withPack(device, [])
    device.packs.sources = []
    page = openApp(device, shipped)
    page.app.router.go('training/pick')
    expect(await screen.findByText(/この施設の場面を読めませんでした/)).toBeVisible()
    expect(screen.getByRole('button', { name: named(SLIP) })).toBeVisible()
  })
})

describe('which flow is practised on is said', () => {
  test('of a facility by its name and edition, before a scene, alone and in a group', async () => {
    const device = new TestDevice()
    page = openApp(device, await withPack(device, []))
    page.app.router.go('training')
    expect(await screen.findByText(ON_PACK)).toBeVisible()
    page.app.router.go(`training/scene/${SLIP.id}`)
    await screen.findByRole('button', { name: 'この場面を始める' })
    expect(screen.getByText(ON_PACK)).toBeVisible()
    page.app.router.go('group')
    await screen.findByRole('button', { name: 'はじめる' })
    expect(screen.getByText(ON_PACK)).toBeVisible()
    page.app.router.go('group/agenda')
    await screen.findByRole('heading', { name: '進め方' })
    expect(screen.getByText(ON_PACK)).toBeVisible()
  })

  test('of the base too', async () => {
    page = openApp(new TestDevice(), onBase)
    page.app.router.go('training')
    expect(await screen.findByText(/^練習に使うフロー：もとのフロー、版 /)).toBeVisible()
  })

  test('on the stage, by the sources that the pack rests on and its edition', async () => {
    const device = new TestDevice()
    page = openApp(device, await withPack(device, []))
    page.app.router.go(`training/scene/${SLIP.id}`)
    await click('この場面を始める')
    await click('いま助言を見る')
    await click('なぜ、この助言か')
    ;(await screen.findByText('もとになった資料')).click()
    expect(await screen.findByText(/池の家の申し合わせ/)).toBeVisible()
    const edition = screen.getAllByText(/2026-11-24/)
    expect(edition.some(each => each.closest('details') !== null)).toBe(true)
  })
})

describe('a scene practised alone', () => {
  test('tells its first beat, and the next only when asked for', async () => {
    await begin(SLIP.id)
    const [first, second] = SLIP.beats.map(({ seen }) => seen.ja ?? '')
    expect(await screen.findByText(first ?? '')).toBeVisible()
    expect(screen.queryByText(second ?? '')).toBeNull()
    await click('次へ')
    expect(await screen.findByText(second ?? '')).toBeVisible()
  })

  test('is gone on with after an incident in another tab', async () => {
    const { device } = await begin(SLIP.id)
    const [first] = SLIP.beats.map(({ seen }) => seen.ja ?? '')
    await screen.findByText(first ?? '')
    await giveWay(device)
    expect(await screen.findByText(first ?? '')).toBeVisible()
  })

  test('shows the words to say only once they were tried, and the ways on the map', async () => {
    await begin(SLIP.id)
    await click('次へ')
    await click('終えて、くらべる')
    const [reveal] = await screen.findAllByText('1：声に出してから、開く')
    expect(reveal?.closest('details')).not.toHaveAttribute('open')
    expect(screen.getByText('フローの地図と、通った道')).toBeVisible()
    const reached = document.querySelectorAll('.map .responses .lit')
    expect(reached.length).toBeGreaterThan(0)
    expect(reached[0]?.textContent).toMatch(/通った：/)
  })

  test('tells at the end what another answer would have changed', async () => {
    await begin(SLIP.id)
    await click('次へ')
    await click('終えて、くらべる')
    await screen.findByRole('combobox')
    const part = within(screen.getByRole('region', { name: 'もし、ちがう答えだったら' }))
    const asked = part.getByRole<HTMLSelectElement>('combobox')
    asked.value = 'danger'
    asked.dispatchEvent(new Event('change', { bubbles: true }))
    const unsure = await part.findByRole('checkbox', { name: /わからない/ })
    const told = part.getByRole('status')
    expect(unsure).toBeChecked()
    expect(told).toHaveTextContent('ちがっても、助言は変わりません。')
    const before = told.textContent
    const [first] = part.getAllByRole('checkbox')
    first?.click()
    await expect.poll(() => told.textContent).not.toBe(before)
    expect(told).toHaveTextContent(/助言が「.+」から「.+」に/)
    expect(unsure).not.toBeChecked()
  })

  test('with content to be warned of says so first, with another scene and without a reason', async () => {
    page = openApp(new TestDevice(), onBase)
    page.app.router.go(`training/scene/${NOTED.id}`)
    expect(await screen.findByText('この場面に出てくること')).toBeVisible()
    expect(screen.getByRole('button', { name: /^代わりの場面：/ })).toBeVisible()
    await click('ほかの場面を選ぶ')
    expect(await screen.findByText('場面を選ぶ')).toBeVisible()
    expect(screen.queryByRole('textbox')).toBeNull()
  })
})

test('what is deleted goes for good, with what a group wrote', async () => {
  const { device } = await begin(SLIP.id)
  const list = await device.tab().platform.groupList()
  await list.add({ type: 'agreed', text: '窓口をふたりに', seq: 1, at: 0 } as Numbered)
  await wipe()
  expect(await screen.findByText('消しました。')).toBeVisible()
  expect(device.training.stored).toEqual({ runs: [], rows: [], entries: [] })
  expect(device.group.rows).toEqual([])
})

test('what a device does not delete is said', async () => {
  const { device } = await begin(SLIP.id)
  device.group.fault = 'storage-failed'
  await wipe()
  expect(await screen.findByText(/まだ全部は消せていません/)).toBeVisible()
  expect(screen.queryByText('消しました。')).toBeNull()
})

async function wipe(): Promise<void> {
  await screen.findByText(SLIP.beats[0]?.seen.ja ?? '')
  page?.app.router.go('training/covered')
  await click('練習の記録を消す')
  await click('消す')
}

async function begin(scene: string): Promise<Page> {
  page = openApp(new TestDevice(), onBase)
  page.app.router.go(`training/scene/${scene}`)
  await click('この場面を始める')
  return page
}

async function click(name: string): Promise<void> {
  ;(await screen.findByRole('button', { name })).click()
}

function named({ title }: typeof SLIP): RegExp {
  return new RegExp(title.ja ?? '')
}

function sceneOf(id: string) {
  const scene = scenesOfBase.find(each => each.id === id)
  if (!scene) throw new Error(`No scene ${id}`)
  return scene
}
