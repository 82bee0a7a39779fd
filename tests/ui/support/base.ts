import { readFlow } from '../../../build/flow-source'
import type { CheckedPack } from '../../../src/customise/examiner'
import type { PackScene } from '../../../src/flow/scenes/scene-schema'
import type { TestDevice } from '../../../src/platform/test-platform'
import type { Shipped } from '../../../src/ui/app/session.svelte'

const source = readFlow()
const { flow, baseHash } = source
const texts = { ja: source.texts.ja.flow, en: source.texts.en.flow } as Shipped['texts']

export const scenesOfBase = source.scenes.ofBase

/** The app as it is built, on the base flow. */
export const onBase: Shipped = { flow, texts, baseHash }

/** A pack that rests on what the house has agreed on, in whatever it advises. */
const OWN_RULES = {
  sources: { house: { title: '池の家の申し合わせ', url: 'https://example.org/house' } },
  rests: {
    responses: Object.fromEntries(flow.responses.map(({ id }) => [id, ['house']])),
    companions: {},
    rows: { legitimacy: {}, means: {}, harm: {}, weighing: {}, companions: {} }
  }
}

/** The app with a pack in use that changes nothing of the base but its scenes. */
export async function withPack(
  device: TestDevice,
  scenarios: readonly PackScene[]
): Promise<Shipped> {
  const own = { ...flow, hash: 'of-the-pack', edition: '2026-11-24' }
  const pack = {
    id: 'pond-house',
    edition: '2026-11-24',
    base: { id: flow.id, edition: flow.edition, hash: baseHash },
    hash: own.hash,
    checkedOn: '2026-11-24',
    flow: own,
    texts,
    open: [],
    provenance: OWN_RULES,
    scenarios
  }
  const store = await device.tab().platform.packs()
  await store.use(pack as unknown as CheckedPack, { by: 'manager' })
  const inUse = await store.inUse()
  if (!inUse.ok || !inUse.value) throw new Error('No pack is in use')
  const facility = {
    id: 'pond-house',
    name: { ja: '池の家', en: 'Pond house' },
    checkedOn: '2026-11-24'
  }
  return { ...onBase, flow: own, facility, pack: inUse.value }
}
