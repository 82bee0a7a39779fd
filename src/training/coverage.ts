import type { CompiledFlow } from '../flow/compile'
import type { Scene } from '../flow/scenes/scene-schema'
import { walkScene } from '../flow/scenes/walk-scene'
import { touched, type Practised, type PractisedOn } from './practised'

/** What this device has practised of its flow and its scenes, and what never. */
export interface Coverage {
  readonly scenes: readonly SceneCovered[]
  readonly responses: readonly Covered[]
  readonly rows: readonly Covered[]
  /** When the scene that was longest not practised was last practised, of those that were. */
  readonly oldest?: number
}

interface Covered {
  readonly id: string
  readonly times: number
}

interface SceneCovered extends Covered {
  readonly last?: number
}

/** What a scene touches when it goes its own way. */
export type Reach = Pick<Practised, 'scene' | 'responses' | 'rows'>

export function reachOf(flow: CompiledFlow, scene: Scene): Reach {
  const advices = walkScene(flow, scene).beats.map(({ advice }) => advice)
  return { scene: scene.id, ...touched(advices) }
}

export function coverageOf(
  flow: CompiledFlow,
  scenes: readonly Scene[],
  practised: readonly PractisedOn[]
): Coverage {
  const dates = scenes.map(({ id }) => sceneCovered(id, practised))
  const last = dates.flatMap(({ last: at }) => at ?? [])
  const times = (list: (one: Practised) => readonly string[]) => (id: string) => ({
    id,
    times: practised.filter(one => list(one).includes(id)).length
  })
  return {
    scenes: dates,
    responses: flow.responses.map(({ id }) => times(one => one.responses)(id)),
    rows: rowsOf(flow).map(times(one => one.rows)),
    ...(last.length > 0 && { oldest: Math.min(...last) })
  }
}

/**
 * What to practise next: the scene that touches most of what was never practised here, of those alike the one that
 * was longest not practised. Nothing when there are no scenes.
 */
export function suggestion(
  coverage: Coverage,
  reaches: readonly Reach[]
): string | undefined {
  const lastOf = (scene: string) =>
    coverage.scenes.find(({ id }) => id === scene)?.last ?? -Infinity
  const [best] = [...reaches].sort(
    (a, b) => newIn(coverage, b) - newIn(coverage, a) || lastOf(a.scene) - lastOf(b.scene)
  )
  return best?.scene
}

/** How many responses and rows a scene touches that were never practised here. */
export function newIn({ responses, rows }: Coverage, reach: Reach): number {
  const never = [...responses, ...rows]
    .filter(({ times }) => times === 0)
    .map(({ id }) => id)
  return [...reach.responses, ...reach.rows].filter(id => never.includes(id)).length
}

function sceneCovered(id: string, practised: readonly PractisedOn[]): SceneCovered {
  const dates = practised.filter(({ scene }) => scene === id).map(({ at }) => at)
  const counted = { id, times: dates.length }
  return dates.length > 0 ? { ...counted, last: Math.max(...dates) } : counted
}

function rowsOf(flow: CompiledFlow): string[] {
  return [
    ...flow.weighing.map(({ id }) => `weighing.${id}`),
    ...flow.companionRows.map(({ id }) => `companions.${id}`)
  ]
}
