import type { AdaptedScene, Beat, PackScene, Scene } from './scene-schema'

/** The scenes a facility practises: those of the base as its pack adapts them, without what it leaves out, then its own. */
export function scenesFor(
  ofBase: readonly Scene[],
  ofPack: readonly PackScene[]
): Scene[] {
  const isLeftOut = ({ id }: Scene) =>
    ofPack.some(one => 'leaveOut' in one && one.leaveOut === id)
  return [
    ...ofBase.filter(scene => !isLeftOut(scene)).map(scene => adapted(scene, ofPack)),
    ...ownScenes(ofPack)
  ]
}

/** Scenes with a story that a pack brings itself. */
export function ownScenes(ofPack: readonly PackScene[]): Scene[] {
  return ofPack.filter((one): one is Scene => 'beats' in one && !('adapt' in one))
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
