import { screen } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WorkingPack } from '../../../src/customise/examiner'
import { TestDevice } from '../../../src/platform/test-platform'
import { ownFlow } from '../../../src/ui/app/own-flow'
import { flow, openApp, texts, writePage, type Page } from '../support/pond'

const BUILT = { flow, texts, baseHash: 'pond' }
const PACK = packOf({ id: 'pond-house', hash: 'pond-house' })

let page: Page | undefined
beforeEach(writePage)
afterEach(() => {
  page?.close()
  page = undefined
})

test('a start with a pack runs on its flow and names its facility', async () => {
  const device = await deviceWith(PACK)
  const shipped = await ownFlow(device.tab().platform, BUILT)
  expect(shipped).toMatchObject({
    flow: { hash: 'pond-house' },
    facility: { name: { ja: '池の家' }, checkedOn: '2026-11-24' }
  })
  page = openApp(device, shipped)
  expect(screen.getByText('池の家')).toBeVisible()
  await page.app.session.start()
  expect(page.app.session.running?.incident.head.hash).toBe('pond-house')
})

test('the sheets of the bar say where this is, when it is open and whom to ring', async () => {
  await ownFlow((await deviceWith(PACK)).tab().platform, BUILT)
  expect(document.querySelector('#place')).toHaveTextContent('池の家（池のほとり1）')
  expect(document.querySelector('#cover-hours')).toHaveTextContent(
    '日の出から日の入りまで'
  )
  expect(document.querySelector('#cover-numbers')).toHaveTextContent('000-1234')
})

test.for([
  ['is gone', { packs: [] }],
  ['cannot be read', { fault: 'blocked' }]
] as const)(
  'a pack that %s leaves the flow of the build, and home says so',
  async ([, spoilt]) => {
    const device = await deviceWith(PACK)
    Object.assign(device.packs, spoilt)
    const shipped = await ownFlow(device.tab().platform, BUILT)
    expect(shipped).toEqual({ ...BUILT, notice: 'home.packLost' })
    page = openApp(device, shipped)
    expect(screen.getByText(/施設のフローを読めません/)).toBeVisible()
  }
)

test('nobody waits longer than two seconds for a disk', async () => {
  const device = await deviceWith(PACK)
  device.packs.silent = true
  const starting = ownFlow(device.tab().platform, BUILT)
  device.clock.pass(2000)
  expect(await starting).toEqual({ ...BUILT, notice: 'home.packLost' })
})

test('a text that is there in one language only is marked as such wherever it stands', async () => {
  const open = [{ key: 'phases.pond', lang: 'en' }] as const
  const shown = document.createElement('p')
  await ownFlow((await deviceWith({ ...PACK, open })).tab().platform, BUILT)
  document.body.append(shown)
  shown.textContent = 'pond in English'
  await settled()
  expect(shown.lang).toBe('ja')
  shown.textContent = 'something else'
  await settled()
  expect(shown).not.toHaveAttribute('lang')
})

function packOf(part: Pick<WorkingPack, 'id' | 'hash'>): WorkingPack {
  return {
    ...part,
    edition: '1',
    base: { id: 'pond', edition: '1', hash: 'pond' },
    checkedOn: '2026-11-24',
    facts: {
      name: { ja: '池の家', en: 'Pond House' },
      place: { ja: '池の家（池のほとり1）', en: 'Pond House, 1 Pondside' },
      hours: { ja: '日の出から日の入りまで', en: 'Sunrise to sunset' },
      numbers: [{ name: { ja: '受付', en: 'Desk' }, tel: '000-1234' }]
    },
    flow: { ...flow, hash: part.hash },
    texts,
    provenance: {
      sources: {},
      rests: {
        responses: {},
        companions: {},
        rows: { legitimacy: {}, means: {}, harm: {}, weighing: {}, companions: {} }
      },
      safeguards: [],
      promises: { ja: {}, en: {} }
    },
    open: []
  }
}

async function deviceWith(pack: WorkingPack): Promise<TestDevice> {
  const device = new TestDevice()
  const subject = { written: {}, texts: { ja: {}, en: {} } }
  const file = { name: 'pack.yaml', text: '' }
  const store = await device.tab().platform.packs()
  await store.use({ ...pack, subject, scenarios: [], file }, { by: 'manager' })
  return device
}

/** Observers hear of a change after the task it was made in. */
function settled(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve))
}
