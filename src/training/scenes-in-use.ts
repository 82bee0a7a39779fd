import type { CompiledFlow } from '../flow/compile'
import { isError } from '../flow/finding'
import { checkScene } from '../flow/scenes/check-scene'
import type { PackScene, Scene } from '../flow/scenes/scene-schema'
import { scenesFor } from '../flow/scenes/scenes-for'

/** What there is to practise with on a flow, and which scenes of the base are not played on it. */
export interface ScenesInUse {
  readonly scenes: readonly Scene[]
  readonly leftOut: readonly LeftOut[]
}

/** `of-pack`: the facility says so itself. Otherwise the scene does not fit the flow as it stands. */
export interface LeftOut {
  readonly id: string
  readonly title: Scene['title']
  readonly why: 'of-pack' | 'not-here' | 'other-advice'
  /** What the facility says of it. */
  readonly because?: Scene['title']
}

/** Nobody practises what the flow does not have or would advise otherwise. */
export function scenesInUse(
  flow: CompiledFlow,
  ofBase: readonly Scene[],
  ofPack: readonly PackScene[]
): ScenesInUse {
  const all = scenesFor(flow, ofBase, ofPack)
  const misfits = all.flatMap(scene => misfitOf(flow, scene) ?? [])
  const misfit = misfits.map(({ id }) => id)
  return {
    scenes: all.filter(({ id }) => !misfit.includes(id)),
    leftOut: [...ofBase.flatMap(scene => leftOutBy(ofPack, scene) ?? []), ...misfits]
  }
}

function leftOutBy(
  ofPack: readonly PackScene[],
  { id, title }: Scene
): LeftOut | undefined {
  for (const one of ofPack) {
    if ('leaveOut' in one && one.leaveOut === id)
      return { id, title, why: 'of-pack', because: one.because }
  }
  return undefined
}

function misfitOf(flow: CompiledFlow, scene: Scene): LeftOut | undefined {
  const { id, title } = scene
  const { defects, missed } = checkScene(flow, asPlayed(scene), [])
  if (defects.some(isError)) return { id, title, why: 'not-here' }
  return missed.length > 0 ? { id, title, why: 'other-advice' } : undefined
}

/** What only a check of the file asks for: on this device a flow has no sources, and the other scene may be left out. */
function asPlayed(scene: Scene): Scene {
  const { greyZone } = scene
  const bare = { ...scene, source: [], notes: [] }
  return greyZone ? { ...bare, greyZone: { ...greyZone, source: [] } } : bare
}
