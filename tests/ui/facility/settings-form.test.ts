import { flushSync } from 'svelte'
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import { readMaterials } from '../../../build/materials'
import { TestDevice } from '../../../src/platform/test-platform'
import { ownFlow } from '../../../src/ui/app/own-flow'
import { checkingOf, fillingOf } from '../../../src/ui/facility/form/form'
import { checkedPack } from '../../customise/checked-pack'
import { HEAD, packText } from '../../flow/pack/packs'
import { flow, openApp, texts, type Page } from '../support/pond'

const POND = `${HEAD}facility:
  name: { ja: 池の家, en: Pond House }
  address: { ja: 池のほとり1, en: 1 Pondside }
`

let page: Page
afterEach(() => page.close())

async function openForm(section = '', device = new TestDevice()): Promise<Page> {
  page = openApp(device)
  page.app.router.go(section ? `facility/${section}` : 'facility/settings')
  await screen.findByRole('heading', { level: 1, name: section ? /./ : '施設の設定' })
  await screen.findByText('この端末に残しました')
  return page
}

const packOf = ({ app }: Page) => fillingOf(app).pack

async function type(field: HTMLElement, typed: string): Promise<void> {
  await fireEvent.input(field, { target: { value: typed } })
}

const contact = (name: string) => within(screen.getByRole('region', { name }))
const press = (button: string | RegExp | HTMLElement) =>
  fireEvent.click(
    button instanceof HTMLElement ? button : screen.getByRole('button', { name: button })
  )

test('a number in wide digits is offered in narrow ones, and one press takes it over', async () => {
  await openForm('contacts')
  const field = contact('責任者').getByLabelText('電話番号')
  await type(field, '０３ー１２３４ー５６７８')
  expect(field).toHaveAccessibleDescription(/半角/)
  await press('「03-1234-5678」にする')
  expect(field).toHaveValue('03-1234-5678')
  expect(field).toHaveAttribute('aria-invalid', 'false')
  expect(packOf(page)?.contacts).toEqual([{ set: 'supervisor', tel: '03-1234-5678' }])
})

test('an emergency number is refused beside its field', async () => {
  await openForm('contacts')
  const field = contact('責任者').getByLabelText('電話番号')
  await type(field, '110')
  expect(field).toHaveAccessibleDescription(
    /110番、119番、#9110 は、はじめから入っていて/
  )
  expect(field).toHaveAttribute('aria-invalid', 'true')
})

test('a number that is only begun is not called wrong before the field is left', async () => {
  await openForm('contacts')
  const field = contact('責任者').getByLabelText('電話番号')
  await type(field, '03')
  expect(field).not.toHaveAccessibleDescription(/短すぎます/)
  await fireEvent.blur(field)
  expect(field).toHaveAccessibleDescription(/短すぎます/)
})

test('whoever called a number says so, until the number is changed', async () => {
  await openForm('contacts')
  const card = contact('もうひとりの職員')
  await type(card.getByLabelText('電話番号'), '03-1234-5678')
  await fireEvent.click(card.getByRole('checkbox'))
  expect(packOf(page)?.contacts?.[0]?.checkedOn).toBe('2026-01-05')
  await type(card.getByLabelText('電話番号'), '03-1234-5679')
  expect(card.getByRole('checkbox')).not.toBeChecked()
})

test('what was typed is there again after a reload', async () => {
  const device = new TestDevice()
  await openForm('place', device)
  const name = within(screen.getByRole('group', { name: /施設の名前/ }))
  await type(name.getByLabelText('日本語'), '花の館')
  await screen.findByText('この端末に残しました')
  page.close()
  await openForm('place', device)
  const again = within(screen.getByRole('group', { name: /施設の名前/ }))
  expect(again.getByLabelText('日本語')).toHaveValue('花の館')
})

test('a name that turns out not to be the same in both languages has its English back, also after a reload', async () => {
  const device = new TestDevice()
  await openForm('place', device)
  const name = () => within(screen.getByRole('group', { name: /施設の名前/ }))
  await type(name().getByLabelText('日本語'), '花の館')
  await type(name().getByLabelText('English'), 'Flower House')
  await fireEvent.click(name().getByRole('checkbox'))
  expect(packOf(page)?.facility?.name).toEqual({ ja: '花の館', same: true })
  await screen.findByText('この端末に残しました')
  page.close()
  await openForm('place', device)
  await fireEvent.click(name().getByRole('checkbox'))
  expect(packOf(page)?.facility?.name).toEqual({ ja: '花の館', en: 'Flower House' })
})

test('where nothing can be kept, the form offers the file that its advice speaks of', async () => {
  const device = new TestDevice()
  await openForm('place', device)
  device.drafts.fault = 'quota'
  const name = within(screen.getByRole('group', { name: /施設の名前/ }))
  await type(name.getByLabelText('日本語'), '花の館')
  const notice = within(await screen.findByRole('region', { name: /まだ端末に残せて/ }))
  const [, button = ''] = /「(.*?)」/.exec(notice.getByText(/写し/).textContent) ?? []
  await press(button)
  await notice.findByText(/ファイルに保存しました/)
  const [saved] = page.tab.downloads
  page.tab.materials = readMaterials()
  page.tab.fileToOpen = fileOf('our-facility.yaml', saved?.content ?? '')
  page.app.router.go('facility/settings')
  await screen.findByRole('heading', { level: 1, name: '施設の設定' })
  await press('ファイルを開く')
  await screen.findByText('「our-facility.yaml」を開きました。')
  expect(packOf(page)?.facility?.name).toEqual({ ja: '花の館' })
})

test('what another tab has changed is never overwritten unseen', async () => {
  const device = new TestDevice()
  await openForm('limits', device)
  const other = device.tab().platform
  const drafts = await other.drafts()
  await drafts.keep('facility-settings', { pack: 'other' }, 0)
  await type(screen.getAllByLabelText('回')[0]!, '2')
  expect(await screen.findByText(/別の画面で、この設定が変えられました/)).toBeVisible()
})

test('the list of what is open leads to the field', async () => {
  await openForm()
  await press(/^近くの警察署/)
  await screen.findByRole('heading', { level: 1, name: '連絡先' })
  await waitFor(() =>
    expect(contact('近くの警察署').getByLabelText('電話番号')).toHaveFocus()
  )
})

test('the words that are read out on the phone show as they are typed', async () => {
  await openForm('place')
  await fill(/施設の名前/, { 日本語: '花の館', English: '' })
  await fill(/住所/, { 日本語: '花市1の2', English: '' })
  flushSync()
  expect(screen.getByText('場所は、花の館（花市1の2）です。')).toBeVisible()
})

test('a contact that was removed can be had back', async () => {
  await openForm('contacts')
  await press('連絡先を足す')
  await press('「名前のない連絡先」を消す')
  expect(packOf(page)?.contacts).toBeUndefined()
  await press('いま消したものを元に戻す')
  expect(packOf(page)?.contacts).toEqual([{ add: 'own-1' }])
})

test('a file that is opened fills the form, with all that the form does not show', async () => {
  await openForm()
  page.tab.materials = readMaterials()
  page.tab.fileToOpen = fileOf('midori.yaml', packText('midoridai-center'))
  await press('ファイルを開く')
  expect(await screen.findByText('「midori.yaml」を開きました。')).toBeVisible()
  expect(packOf(page)?.facility?.name?.ja).toBe('みどり台市民活動センター')
  expect(screen.getByText(/ほかにも、この施設の変更が\d+件あります/)).toBeVisible()
})

test('a file that cannot be read changes nothing, and says where it is wrong', async () => {
  await openForm()
  page.tab.materials = readMaterials()
  page.tab.fileToOpen = fileOf('odd.yaml', 'pack: 1\nid: x\nid: y\n')
  const before = packOf(page)
  await press('ファイルを開く')
  expect(await screen.findByText(/^3行目：/)).toBeVisible()
  expect(packOf(page)).toBe(before)
})

test('a file of another kind is told to be one, in plain words', async () => {
  await openForm()
  page.tab.materials = readMaterials()
  for (const [at, text] of [
    '',
    'hello',
    '[]',
    'pack: 2\n',
    'questions: []\n'
  ].entries()) {
    page.tab.fileToOpen = fileOf(`other-${at}.yaml`, text)
    await press('ファイルを開く')
    await screen.findByText(new RegExp(`「other-${at}.yaml」は開けませんでした`))
    expect(screen.getByText(/^施設の設定のファイルではないようです/)).toBeVisible()
  }
})

test('a decided rule brings words in both languages', async () => {
  await openForm('rules')
  const rule = contact('撮影と録音')
  await fireEvent.click(rule.getByRole('radio', { name: '認めない' }))
  expect(rule.getByLabelText('日本語')).toHaveValue(
    '撮影や録音は、お断りしています。話を理解するためのものは、責任者に聞きます。'
  )
  expect(rule.getByLabelText('English')).toHaveDisplayValue(/not allowed/)
})

async function fill(group: RegExp, texts: Record<'日本語' | 'English', string>) {
  const fields = within(screen.getByRole('group', { name: group }))
  for (const [lang, typed] of Object.entries(texts))
    await type(fields.getByLabelText(lang), typed)
}

async function openChecked(): Promise<void> {
  await openForm('place')
  page.tab.materials = readMaterials()
  await fill(/施設の名前/, { 日本語: '花の館', English: 'Flower House' })
  await fill(/住所/, { 日本語: '花市1の2', English: '1-2 Hana City' })
  page.app.router.go('facility/check')
  await press(await screen.findByRole('button', { name: '何が変わるかを確かめる' }))
  await screen.findByText('確かめました。使えます。', undefined, { timeout: 60_000 })
}

test('a pack is checked, told in plain words and saved as a file that opens again', async () => {
  await openChecked()
  expect(screen.getByRole('heading', { name: '何が変わるか' })).toBeVisible()
  await press('ファイルに保存する')
  await screen.findByText(/^ファイルに保存しました/)
  const [file] = page.tab.downloads
  expect(file?.name).toBe('flower-house.yaml')
  const before = packOf(page)
  page.tab.fileToOpen = fileOf('flower-house.yaml', file?.content ?? '')
  page.app.router.go('facility/settings')
  await press(await screen.findByRole('button', { name: 'ファイルを開く' }))
  await screen.findByText('「flower-house.yaml」を開きました。')
  expect(packOf(page)).toEqual(before)
})

test('a file that is opened keeps the notes of its author when it is saved again', async () => {
  await openForm()
  page.tab.materials = readMaterials()
  const text = packText('himawari-desk')
  page.tab.fileToOpen = fileOf('himawari.yaml', text)
  await press('ファイルを開く')
  await screen.findByText('「himawari.yaml」を開きました。')
  page.app.router.go('facility/limits')
  await screen.findByRole('heading', { level: 1, name: '回数と時間' })
  await type(screen.getAllByLabelText('回')[0]!, '4')
  const checking = checkingOf(fillingOf(page.app), page.app)
  await checking.download()
  const [file] = page.tab.downloads
  const edited = text
    .replace('stop-times: { is: 2, was: 3 }', 'stop-times: { is: 4, was: 3 }')
    .replace("edition: '2026-11-24'", "edition: '2026-01-05'")
  const close = (written = '') => written.replace(/\s+/g, '')
  expect(close(file?.content)).toBe(close(edited))
})

test('what is wrong where the form does not show it is told in plain words, with those for the author apart', async () => {
  await openForm()
  page.tab.materials = readMaterials()
  const slip = packText('kawabe-library').replace(
    'of: place-conduct',
    'of: place-conducts'
  )
  page.tab.fileToOpen = fileOf('kawabe.yaml', slip)
  await press('ファイルを開く')
  await screen.findByText('「kawabe.yaml」を開きました。')
  page.app.router.go('facility/check')
  await press(await screen.findByRole('button', { name: '何が変わるかを確かめる' }))
  const told = await screen.findByText(/^選択肢の順番の変更.*に、見るところがあります/)
  expect(told).toBeVisible()
  expect(within(told).getByRole('group')).not.toHaveAttribute('open')
  expect(told).toHaveTextContent(/place-conducts/)
})

test('the settings in use are opened to be changed', async () => {
  const device = new TestDevice()
  const file = { name: 'pond-house.yaml', text: POND }
  await (await device.tab().platform.packs()).use(checkedPack(file), { by: 'manager' })
  page = openApp(device, await ownFlow(device.tab().platform, { flow, texts }))
  page.app.router.go('facility/settings')
  page.tab.materials = readMaterials()
  await press(await screen.findByRole('button', { name: 'いま使っている設定を開く' }))
  await screen.findByText('「pond-house.yaml」を開きました。')
  expect(packOf(page)?.facility?.name?.ja).toBe('池の家')
})

function fileOf(name: string, text: string) {
  return { name, bytes: new TextEncoder().encode(text).buffer }
}
