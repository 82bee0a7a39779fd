import { screen, within } from '@testing-library/svelte'
import { afterEach, describe, expect, test } from 'vitest'
import { TestDevice } from '../../../src/platform/test-platform'
import { offerPack } from '../../../src/ui/facility/activation/offer'
import { HEAD } from '../../flow/pack/packs'
import { checkedPack, materials } from '../../customise/checked-pack'
import { openApp, type Page } from '../support/pond'

/** One change is enough to read: names and roles of a whole page take their time in jsdom. */
const FILE = {
  name: 'pond-house.yaml',
  text: `${HEAD}facility:
  name: { ja: 池の家, en: Pond House }
  address: { ja: 池のほとり1, en: 1 Pondside }
presets:
  staffing: { is: alone, was: two-or-more }
`
}
const PACK = checkedPack(FILE)

let page: Page | undefined
afterEach(() => page?.close())

describe('a pack that is opened', () => {
  test('shows what it changes and what is proved, and is used once a role has confirmed it', async () => {
    const opened = await open()
    await click('このフローを使う')
    expect(await screen.findByText('確かめた人の役割を選んでください。')).toBeVisible()
    expect(screen.getByText(/回答票 .* 通り/)).toBeVisible()
    expect(screen.getByText(/の安全規則は、どの答え方でも守られます/)).toBeVisible()
    const by = screen.getByRole('group', { name: '確かめた人の役割' })
    within(by).getByRole<HTMLInputElement>('radio', { name: '責任者' }).click()
    await click('このフローを使う')
    await expect.poll(() => opened.tab.restarted).toBe(1)
    expect(opened.device.packs.packs).toMatchObject([
      { pack: { id: 'pond-house' }, confirmed: { by: 'manager' } }
    ])
  })

  test('with a slip says where it is and how to mend it, and cannot be used', async () => {
    await open({ ...FILE, text: FILE.text.replace('is: alone', 'is: alnoe') })
    expect(await screen.findByText(/alnoe/)).toBeVisible()
    expect(screen.getAllByText(/行目/)[0]).toBeVisible()
    expect(screen.queryByRole('button', { name: 'このフローを使う' })).toBeNull()
  })

  test('is not put in use while an incident is open', async () => {
    const opened = await open()
    await screen.findByRole('button', { name: 'このフローを使う' })
    await opened.app.session.start()
    screen.getAllByRole<HTMLInputElement>('radio', { name: '責任者' })[0]?.click()
    await click('このフローを使う')
    expect(await screen.findByText(/対応中の件があります/)).toBeVisible()
    expect(opened.tab.restarted).toBe(0)
  })
})

test('an address that names no pack says so', async () => {
  page = openApp()
  page.app.router.go('f/nowhere')
  expect(await screen.findByText(/見つかりません/)).toBeVisible()
})

test('an earlier pack is one tap away, and so is the flow of the build', async () => {
  const device = new TestDevice()
  const store = await device.tab().platform.packs()
  await store.use(PACK, { by: 'manager' })
  await store.useAgain(undefined)
  page = openApp(device)
  page.app.router.go('facility')
  await click('「池の家」（版 2026-11-24）に戻す')
  await expect.poll(() => page?.tab.restarted).toBe(1)
  expect(device.packs.active).toBe(PACK.hash)
})

/** The texts of these screens come with their code, once the app has its own. */
async function open(file = FILE): Promise<Page> {
  page = openApp()
  await import('../../../src/ui/app/facility-screens')
  page.tab.materials = materials
  offerPack(page.app, file)
  return page
}

async function click(name: string): Promise<void> {
  ;(await screen.findByRole('button', { name })).click()
}
