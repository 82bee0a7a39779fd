import { compile, type CompiledFlow } from '../flow/compile'
import { finding, isError, type Finding } from '../flow/finding'
import { readScenes, type Overlay } from '../flow/load'
import type { Flow, Level } from '../flow/schema'
import { checkScene } from '../flow/scenes/check-scene'
import { coverageOf, type Coverage, type Practised } from '../flow/scenes/coverage'
import { byOtherRows } from '../flow/scenes/missed'
import type { Scene } from '../flow/scenes/scene-schema'
import { checkSceneTexts } from '../flow/scenes/scene-texts'
import { scenesFor } from '../flow/scenes/scenes-for'
import type { BeatWalk } from '../flow/scenes/walk-scene'
import { companionsInOrder } from './steps'
import { ROOT } from './open-flow'

/** What a scene comes to, beat by beat. */
export type SceneResult = {
  id: string
  ok: boolean
  beats: {
    id: string
    response: string
    row: string
    legitimacy: Level
    means: Level
    companions: string[]
    actions_now: string[]
    actions_if: string[]
  }[]
}

export type CheckedScenes = {
  scenes: SceneResult[]
  coverage: Coverage
  findings: Finding[]
  /** What was played, for the self-test. */
  practised: { flow: CompiledFlow; scenes: Scene[] }
}

/** Plays the scenes of a flow that stands in its own files. Every finding carries the file, line and column. */
export function checkOwnScenes(id: string, flow: Flow): CheckedScenes {
  const { scenes, findings, decided } = readScenes(id, ROOT)
  const compiled = compile(flow)
  const all = scenes.map(({ scene }) => scene)
  const checked = scenes.map(({ scene, file, located }) => {
    const one = checkScene(compiled, scene, all, decided?.[scene.id])
    const missed = one.missed.map(({ found }) => found)
    const isFine = missed.length === 0 && one.walk !== undefined
    const other =
      isFine && one.walk ? byOtherRows(scene, one.walk, decided?.[scene.id]) : []
    const own = [...one.defects, ...checkSceneTexts(scene), ...missed, ...other]
    return { ...one, found: [...misnamed(scene, file), ...own].map(located) }
  })
  const practised = checked.flatMap(({ scene, walk }) => (walk ? [{ scene, walk }] : []))
  const failed = checked
    .filter(({ found }) => found.some(isError))
    .map(one => one.scene.id)
  return {
    scenes: practised.map(one => resultOf(one, failed)),
    coverage: coverageOf(compiled, practised),
    findings: [...findings, ...checked.flatMap(({ found }) => found)],
    practised: { flow: compiled, scenes: all }
  }
}

/** Plays the scenes of a facility, whose pack was found sound: what still misses its advice is set aside by its rules. */
export function playFacilityScenes({ flow, scenarios }: Overlay): CheckedScenes {
  const ofBase = readScenes('base', ROOT).scenes.map(({ scene }) => scene)
  const compiled = compile(flow)
  const all = scenesFor(flow, ofBase, scenarios)
  const practised = all.flatMap(scene => {
    const { walk, missed } = checkScene(compiled, scene, [...ofBase, ...all])
    return walk && missed.length === 0 ? [{ scene, walk }] : []
  })
  return {
    scenes: practised.map(one => resultOf(one, [])),
    coverage: coverageOf(compiled, practised),
    findings: [],
    practised: { flow: compiled, scenes: practised.map(({ scene }) => scene) }
  }
}

/** A file is found by the id of its scene. */
function misnamed({ id }: Scene, file: string): Finding[] {
  return file.endsWith(`/${id}.yaml`)
    ? []
    : [finding('scene-file-name', ['id'], { scene: id })]
}

function resultOf({ scene: { id }, walk }: Practised, failed: string[]): SceneResult {
  return { id, ok: !failed.includes(id), beats: walk.beats.map(beatResult) }
}

function beatResult({ beat, advice }: BeatWalk): SceneResult['beats'][number] {
  return {
    id: beat,
    response: advice.response,
    row: advice.row,
    legitimacy: advice.scales.legitimacy.level,
    means: advice.scales.means.level,
    companions: companionsInOrder(advice).map(({ companion }) => companion),
    actions_now: advice.actionsNow,
    actions_if: advice.actionsIf
  }
}
