import shippedScenes from 'virtual:scenes'
import type { CompiledFlow } from '../../flow/compile'
import type { PackScene } from '../../flow/scenes/scene-schema'
import { scenesInUse, type ScenesInUse } from '../../training/scenes-in-use'
import type { App } from '../app/app'

/** What is practised here: the flow in use, with the scenes that are played on it. */
export interface Ground extends ScenesInUse {
  readonly flow: CompiledFlow
  /** The scenes of the pack in use could not be read: those of the base that fit are there all the same. */
  readonly isWithoutPack: boolean
}

export async function groundOf(app: App): Promise<Ground> {
  const { flow, baseHash } = app.shipped
  const { ofBase } = shippedScenes
  if (flow.hash === baseHash) {
    return { flow, scenes: ofBase, leftOut: [], isWithoutPack: false }
  }
  const ofPack = await packScenes(app)
  return {
    flow,
    ...scenesInUse(flow, ofBase, ofPack ?? []),
    isWithoutPack: ofPack === undefined
  }
}

/** What the facility says of scenes: in the pack in use, or in the one that the app was built with. */
async function packScenes({
  platform,
  shipped
}: App): Promise<readonly PackScene[] | undefined> {
  if (!shipped.pack) return shippedScenes.ofPack
  const store = await platform.packs()
  const kept = await store.read(shipped.pack.hash)
  return kept.ok ? kept.value.scenarios : undefined
}
