import { describe, expect, test } from 'vitest'
import type { CheckedPack } from '../../src/customise/examiner'
import type { FailureCode } from '../../src/platform/failure'
import { TestDevice } from '../../src/platform/test-platform'
import { checkedPack, packFile } from '../customise/checked-pack'
import { head } from './sample'

const PACK = checkedPack(packFile('himawari-desk'))
const BY = { by: 'manager' } as const

describe('the packs of a device', () => {
  test('a pack in use is there again with who confirmed it, and can be read whole', async () => {
    const { store } = await openDevice()
    await store.use(PACK, { by: 'manager', second: 'counter' })
    expect(await store.inUse()).toMatchObject({
      ok: true,
      value: {
        hash: PACK.hash,
        flow: PACK.flow,
        texts: PACK.texts,
        confirmed: { by: 'manager', second: 'counter' }
      }
    })
    expect(await store.read(PACK.hash)).toEqual({ ok: true, value: PACK })
  })

  test('the first paint is told its standing questions, the preset first', async () => {
    const { store, preferences } = await openDevice()
    await store.use(PACK, BY)
    expect(preferences.read().pack).toMatchObject({
      hash: PACK.hash,
      standing: { staffing: ['alone', 'two-or-more'] }
    })
    await store.useAgain(undefined)
    expect(preferences.read().pack).toBeNull()
  })

  test('standing facts chosen for another flow are forgotten, for the same one kept', async () => {
    const { store, preferences } = await openDevice()
    preferences.write({ standing: { staffing: 'guard' } })
    await store.use(PACK, BY)
    expect(preferences.read().standing).toEqual({})
    preferences.write({ standing: { staffing: 'two-or-more' } })
    await store.use({ ...PACK, hash: 'next' }, BY)
    expect(preferences.read().standing).toEqual({ staffing: 'two-or-more' })
  })

  test('what the hours of another pack have set is forgotten with it', async () => {
    const { store, preferences } = await openDevice()
    await store.use(PACK, BY)
    const standing = { staffing: 'two-or-more', hours: 'after-hours' }
    preferences.write({ standing, hours: 'after-hours' })
    await store.use({ ...PACK, hash: 'next' }, BY)
    expect(preferences.read().hours).toBeNull()
    expect(preferences.read().standing).toEqual({ staffing: 'two-or-more' })
  })

  test('three are kept beside the one in use, and one tap goes back', async () => {
    const { store, device } = await openDevice()
    for (const hash of ['a', 'b', 'c', 'd', 'e']) {
      device.clock.pass(1000)
      await store.use({ ...PACK, hash }, BY)
    }
    expect(await kept(store)).toEqual(['e in use', 'd', 'c', 'b'])
    device.clock.pass(1000)
    await store.useAgain('c')
    expect(await kept(store)).toEqual(['c in use', 'e', 'd', 'b'])
    expect(await store.read('a')).toMatchObject({ failure: { code: 'not-found' } })
  })

  test('nothing is switched while an incident is open in any tab', async () => {
    const { store, device } = await openDevice()
    const begun = await device.tab().platform.incidents.begin(head('a'))
    const refused = { ok: false, failure: { code: 'incident-open' } }
    expect(await store.use(PACK, BY)).toEqual(refused)
    expect(await store.useAgain(undefined)).toEqual(refused)
    if (begun.ok) await begun.value.append({ type: 'closed', seq: 1, at: 0 })
    expect(await store.use(PACK, BY)).toMatchObject({ ok: true })
  })

  test('what a newer edition wrote is left alone', async () => {
    const { store, device } = await openDevice()
    await store.use(PACK, BY)
    device.packs.packs = device.packs.packs.map(row => ({ ...row, format: 99 }))
    expect(await store.inUse()).toMatchObject({ failure: { code: 'newer-data' } })
  })

  test('a full disk is told, and the pack before stays in use', async () => {
    const { store, device } = await openDevice()
    device.packs.fault = 'quota'
    expect(await store.use(PACK, BY)).toMatchObject({ failure: { code: 'quota' } })
    device.packs.fault = undefined
    expect(await store.inUse()).toEqual({ ok: true, value: undefined })
  })

  test('where the first paint cannot be told, nothing is switched', async () => {
    const { store, preferences, device } = await openDevice('preferences-not-kept')
    preferences.write({ standing: { staffing: 'guard' } })
    const before = preferences.read()
    const refused = { ok: false, failure: { code: 'preferences-not-kept' } }
    expect(await store.use(PACK, BY)).toEqual(refused)
    expect(await store.inUse()).toEqual({ ok: true, value: undefined })
    expect(device.packs.packs).toEqual([])
    expect(preferences.read().standing).toEqual(before.standing)
    expect(preferences.read().pack ?? undefined).toBeUndefined()
  })

  test('where the disk refuses, the first paint is told what it was told before', async () => {
    const { store, preferences, device } = await openDevice()
    await store.use(PACK, BY)
    preferences.write({ standing: { staffing: 'two-or-more' } })
    const before = preferences.read()
    device.packs.fault = 'quota'
    expect(await store.useAgain(undefined)).toMatchObject({ failure: { code: 'quota' } })
    expect(await store.use({ ...PACK, hash: 'next' }, BY)).toMatchObject({ ok: false })
    device.packs.fault = undefined
    expect(preferences.read()).toEqual(before)
    const inUse = await store.use({ ...PACK, hash: 'next' }, BY, 'another')
    expect(inUse).toMatchObject({ failure: { code: 'other-tab-writes' } })
    expect(preferences.read()).toEqual(before)
  })

  test('the way back to the flow of the app is never barred', async () => {
    const { store, tab } = await openDevice()
    await store.use(PACK, BY)
    tab.broken.add('preferences-not-kept')
    expect(await store.useAgain(undefined)).toEqual({ ok: true, value: undefined })
    expect(await store.inUse()).toEqual({ ok: true, value: undefined })
  })

  test('other tabs hear of it', async () => {
    const { store, device } = await openDevice()
    const other = await device.tab().platform.packs()
    let heard = 0
    other.onChange(() => void (heard += 1))
    await store.use(PACK, BY)
    await Promise.resolve()
    expect(heard).toBe(1)
  })
})

async function openDevice(...broken: FailureCode[]) {
  const device = new TestDevice()
  const tab = device.tab()
  broken.forEach(code => tab.broken.add(code))
  const { platform } = tab
  const { preferences } = platform
  return { device, tab, store: await platform.packs(), preferences }
}

type Store = Awaited<ReturnType<typeof openDevice>>['store']

async function kept(store: Store): Promise<string[]> {
  const listed = await store.list()
  if (!listed.ok) throw new Error(listed.failure.code)
  return listed.value.map(
    ({ hash, inUse }: Pick<CheckedPack, 'hash'> & { inUse: boolean }) =>
      inUse ? `${hash} in use` : hash
  )
}
