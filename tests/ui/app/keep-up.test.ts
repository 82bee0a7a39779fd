import { afterEach, describe, expect, test } from 'vitest'
import type { CheckedPack } from '../../../src/customise/examiner'
import { TestDevice } from '../../../src/platform/test-platform'
import { keepUp } from '../../../src/ui/app/keep-up'
import { ownFlow } from '../../../src/ui/app/own-flow'
import { checkedPack, materials } from '../../customise/checked-pack'
import { HEAD } from '../../flow/pack/packs'
import { flow, openApp, texts, type Page } from '../support/pond'

const FILE = {
  name: 'pond-house.yaml',
  text: `${HEAD}presets:\n  staffing: { is: alone, was: two-or-more }\n`
}
const NOW = checkedPack(FILE)
const BUILT = { flow, texts, baseHash: NOW.base.hash }
/** The same pack as it was merged with an earlier base. */
const BEFORE = { ...NOW, hash: 'before', base: { ...NOW.base, hash: 'earlier' } }

let page: Page | undefined
afterEach(() => page?.close())

describe('a newer base under a pack in use', () => {
  test('has the pack laid over it, for the next start', async () => {
    const device = await deviceWith(BEFORE)
    await keepUp((await open(device)).app)
    expect(device.packs.active).toBe(NOW.hash)
    expect(device.packs.packs.find(({ hash }) => hash === NOW.hash)).toMatchObject({
      confirmed: { by: 'manager' },
      pack: { base: { hash: NOW.base.hash } }
    })
  })

  test('that the pack does not fit is told on home, and the flow goes on as it was', async () => {
    const file = { ...FILE, text: FILE.text.replace('alone', 'nobody') }
    const device = await deviceWith({ ...BEFORE, file })
    await keepUp((await open(device)).app)
    expect(device.packs.active).toBe('before')
    const shipped = await ownFlow(device.tab().platform, BUILT)
    expect(shipped).toMatchObject({ notice: 'home.packUnfit', pack: { hash: 'before' } })
  })

  test('is looked at once, not at every start', async () => {
    const device = await deviceWith(BEFORE)
    const { app } = await open(device)
    app.platform.preferences.write({
      heldBase: { hash: NOW.base.hash, unfit: false }
    })
    await keepUp(app)
    expect(device.packs.active).toBe('before')
  })

  test('gives way to what another tab puts in use meanwhile', async () => {
    const device = await deviceWith(BEFORE)
    const { app } = await open(device)
    const other = { ...NOW, hash: 'other' }
    const { examine } = app.platform
    Object.assign(app.platform, {
      examine: async (...asked: Parameters<typeof examine>) => {
        await (await device.tab().platform.packs()).use(other, { by: 'manager' })
        return examine(...asked)
      }
    })
    await keepUp(app)
    expect(device.packs.active).toBe('other')
  })

  test('waits while an incident is open', async () => {
    const device = await deviceWith(BEFORE)
    const { app } = await open(device)
    await app.session.start()
    await keepUp(app)
    expect(device.packs.active).toBe('before')
  })
})

test('a flow that another tab put in use is taken up on home, never under the emergency numbers', async () => {
  const device = await deviceWith(BEFORE)
  const { app, tab } = await open(device)
  app.platform.preferences.write({ heldBase: { hash: NOW.base.hash, unfit: false } })
  await keepUp(app)
  app.router.go('settings')
  await (await device.tab().platform.packs()).use(NOW, { by: 'manager' })
  await Promise.resolve()
  device.clock.pass(1000)
  expect(tab.restarted).toBe(0)
  app.router.go('')
  app.router.go('emergency')
  device.clock.pass(1000)
  expect(tab.restarted).toBe(0)
  app.router.go('')
  device.clock.pass(1000)
  expect(tab.restarted).toBe(1)
})

async function deviceWith(pack: CheckedPack): Promise<TestDevice> {
  const device = new TestDevice()
  await (await device.tab().platform.packs()).use(pack, { by: 'manager' })
  return device
}

async function open(device: TestDevice): Promise<Page> {
  page = openApp(device, await ownFlow(device.tab().platform, BUILT))
  page.tab.materials = materials
  return page
}
