import type { CompiledFlow } from '../compile'
import { finding, warning, type Finding } from '../finding'
import type { Decided } from './decided'
import { missedIn, type Missed } from './missed'
import { checkReferences } from './scene-references'
import type { Scene } from './scene-schema'
import { walkScene, type SceneWalk } from './walk-scene'

/** One scene on a flow. A scene that names what is not there is not walked. */
export type CheckedScene = {
  scene: Scene
  walk?: SceneWalk
  /** Whatever is wrong with the scene itself. */
  defects: Finding[]
  missed: Missed[]
}

export function checkScene(
  flow: CompiledFlow,
  scene: Scene,
  others: readonly Scene[],
  before?: Record<string, Decided>
): CheckedScene {
  const references = checkReferences(flow, scene, others)
  if (references.length > 0) return { scene, defects: references, missed: [] }
  const walk = walkScene(flow, scene)
  return {
    scene,
    walk,
    defects: [...expectsNothing(scene), ...nowhere(scene, walk), ...open(scene, walk)],
    missed: missedIn(flow, scene, walk, before)
  }
}

function expectsNothing({ id, beats }: Scene): Finding[] {
  return beats.some(({ expect }) => expect !== undefined)
    ? []
    : [finding('scene-without-advice', ['beats'], { scene: id })]
}

/** Somebody reacts although there is no advice to react to: before the first, or after they have left. */
function nowhere(scene: Scene, walk: SceneWalk): Finding[] {
  return scene.beats.flatMap((beat, at) => {
    const reacts = beat.happens.findIndex(one => 'reaction' in one)
    const isAdvised =
      walk.beats[at - 1]?.position.kind === 'advice' ||
      beat.happens.slice(0, reacts).some(one => 'danger' in one)
    const path = ['beats', at, 'happens', reacts]
    return reacts < 0 || isAdvised
      ? []
      : [finding('scene-reaction-nowhere', path, { scene: scene.id, beat: beat.id })]
  })
}

/** A question that is asked before the advice and that the scene never answers; it is taken as not sure. */
function open(scene: Scene, walk: SceneWalk): Finding[] {
  const question = walk.beats.at(-1)?.open
  if (question === undefined) return []
  const path = ['beats', scene.beats.length - 1, 'reveals']
  return [warning('scene-question-open', path, { scene: scene.id, question })]
}
