import type { CompiledFlow } from '../compile'
import { companionOf, responseOf } from '../decide'
import { finding, warning, type Finding } from '../finding'
import type { Action } from '../words'
import {
  decidedAt,
  otherRow,
  whyOtherCompanion,
  whyOtherResponse,
  type Culprit,
  type Decided
} from './decided'
import type { Beat, Scene } from './scene-schema'
import type { BeatWalk, SceneWalk } from './walk-scene'

/** A part of the advice that a scene does not come to any more, and the row that makes it so. */
export type Missed = { found: Finding; culprit: Culprit }

/** Everything a scene expects and does not come to. `before`: what decided when it was last looked over. */
export function missedIn(
  flow: CompiledFlow,
  scene: Scene,
  walk: SceneWalk,
  before: Record<string, Decided> | undefined
): Missed[] {
  return scene.beats.flatMap((beat, at) => {
    const walked = walk.beats[at]
    if (!walked) return []
    const was = before?.[beat.id]
    return missedAt({ flow, scene, beat, at, walked, now: decidedAt(walked), was })
  })
}

/** The beats that come to the same advice by another row than when the scene was last looked over. */
export function byOtherRows(
  scene: Scene,
  walk: SceneWalk,
  before: Record<string, Decided> | undefined
): Finding[] {
  return walk.beats.flatMap((walked, at) => {
    const was = before?.[walked.beat]
    const path = ['beats', at, 'id']
    const args = { scene: scene.id, beat: walked.beat }
    if (!was) return [warning('scene-unmarked', path, args)]
    const other = otherRow(decidedAt(walked), was)
    return other ? [warning('scene-by-other-row', path, { ...args, ...other })] : []
  })
}

type Place = {
  flow: CompiledFlow
  scene: Scene
  beat: Beat
  at: number
  walked: BeatWalk
  now: Decided
  was: Decided | undefined
}

function missedAt(place: Place): Missed[] {
  const { beat, now, was, walked } = place
  const { expect } = beat
  if (!expect) return []
  const { actionsNow, actionsIf } = walked.advice
  const anywhere = [...actionsNow, ...actionsIf]
  const lacks = (wanted: Action[], told: Action[]) =>
    wanted.filter(action => !told.includes(action))
  const has = (unwanted: Action[], told: Action[]) =>
    unwanted.filter(action => told.includes(action))
  return [
    ...(expect.response === undefined || expect.response === now.response
      ? []
      : [miss(place, 'response', expect.response, whyOtherResponse(now, was))]),
    ...expect.companions
      .filter(id => now.companions[id] === undefined)
      .map(id => miss(place, 'companion', id, whyOtherCompanion(id, now, was))),
    ...lacks(expect.now, actionsNow).map(action => lacking(place, 'now', action)),
    ...lacks(expect.anywhere, anywhere).map(one => lacking(place, 'anywhere', one)),
    ...has(expect.notNow, actionsNow).map(action => unwanted(place, 'notNow', action)),
    ...has(expect.never, anywhere).map(action => unwanted(place, 'never', action))
  ]
}

function miss(place: Place, kind: string, wanted: string, culprit: Culprit): Missed {
  const { scene, beat, at, now } = place
  const key = kind === 'companion' ? 'companions' : 'response'
  const advised = kind === 'companion' ? Object.keys(now.companions) : [now.response]
  const args = { scene: scene.id, beat: beat.id, kind, wanted }
  const path = ['beats', at, 'expect', key]
  const more = { advised: advised.join(', ') || '-', ...culprit }
  return { found: finding('scene-missed', path, { ...args, ...more }), culprit }
}

function lacking(place: Place, key: 'now' | 'anywhere', action: Action): Missed {
  const { flow, scene, beat, at, now, was } = place
  const tells = (id: string, list: 'responses' | 'companions') =>
    tellsIn(flow, list, id, key === 'now').includes(action)
  const gone = Object.keys(was?.companions ?? {}).find(
    id => now.companions[id] === undefined && tells(id, 'companions')
  )
  const culprit = gone ? whyOtherCompanion(gone, now, was) : whyOtherResponse(now, was)
  const args = { scene: scene.id, beat: beat.id, wanted: action, ...culprit }
  const path = ['beats', at, 'expect', key]
  return { found: finding('scene-lacks-action', path, args), culprit }
}

function unwanted(place: Place, key: 'notNow' | 'never', action: Action): Missed {
  const { flow, scene, beat, at, now, was } = place
  const isNow = key === 'notNow'
  const by = Object.keys(now.companions).find(id =>
    tellsIn(flow, 'companions', id, isNow).includes(action)
  )
  const isOfResponse = tellsIn(flow, 'responses', now.response, isNow).includes(action)
  const culprit =
    by === undefined || isOfResponse
      ? whyOtherResponse(now, was)
      : whyOtherCompanion(by, now, was)
  const args = { scene: scene.id, beat: beat.id, action, ...culprit }
  const path = ['beats', at, 'expect', key]
  return { found: finding('scene-has-action', path, args), culprit }
}

/** The actions that a part tells at once, or at any time. */
function tellsIn(
  flow: CompiledFlow,
  list: 'responses' | 'companions',
  id: string,
  isNow: boolean
): Action[] {
  if (!flow[list].some(part => part.id === id)) return []
  const part = list === 'responses' ? responseOf(flow, id) : companionOf(flow, id)
  return isNow ? part.actionsNow : [...part.actionsNow, ...part.actionsIf]
}
