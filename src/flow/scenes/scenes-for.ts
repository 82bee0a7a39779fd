import type { Flow } from '../schema'
import type { Sheet } from '../sheet'
import type { AdaptedScene, Beat, PackScene, Scene } from './scene-schema'

/**
 * The scenes that are played on a flow: those of the base as the facility's pack adapts them, without what it leaves
 * out and without answers to questions it hides, then its own.
 */
export function scenesFor(
  flow: Flow,
  ofBase: readonly Scene[],
  ofPack: readonly PackScene[]
): Scene[] {
  return [...baseScenesFor(flow, ofBase, ofPack), ...ownScenes(ofPack)]
}

export function baseScenesFor(
  flow: Flow,
  ofBase: readonly Scene[],
  ofPack: readonly PackScene[]
): Scene[] {
  const isLeftOut = ({ id }: Scene) =>
    ofPack.some(one => 'leaveOut' in one && one.leaveOut === id)
  return ofBase
    .filter(scene => !isLeftOut(scene))
    .map(scene => withoutHidden(flow, adapted(scene, ofPack)))
}

/** Scenes with a story that a pack brings itself. */
export function ownScenes(ofPack: readonly PackScene[]): Scene[] {
  return ofPack.filter(isOwnScene)
}

export function isOwnScene(one: PackScene): one is Scene {
  return 'discuss' in one
}

function adapted(scene: Scene, ofPack: readonly PackScene[]): Scene {
  const change = ofPack.find(
    (one): one is AdaptedScene => 'adapt' in one && one.adapt === scene.id
  )
  if (!change) return scene
  return {
    ...scene,
    setting: change.setting ?? scene.setting,
    standing: { ...scene.standing, ...change.standing },
    beats: scene.beats.map(beat => adaptedBeat(beat, change.beats[beat.id]))
  }
}

function adaptedBeat(
  beat: Beat,
  change: AdaptedScene['beats'][string] | undefined
): Beat {
  return {
    ...beat,
    ...(change?.seen && { seen: change.seen }),
    ...(change?.happens && { happens: change.happens }),
    ...(change?.expect && { expect: change.expect }),
    reveals: { ...beat.reveals, ...change?.reveals }
  }
}

function withoutHidden(flow: Flow, scene: Scene): Scene {
  const asked = [...flow.standing, ...flow.questions].map(({ id }) => id)
  const kept = (sheet: Sheet): Sheet =>
    Object.fromEntries(Object.entries(sheet).filter(([id]) => asked.includes(id)))
  const beats = scene.beats.map(beat => ({ ...beat, reveals: kept(beat.reveals) }))
  return { ...scene, beats }
}
