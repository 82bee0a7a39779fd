import type { CompiledFlow } from '../compile'
import { SCALES } from '../tables'
import { REACTIONS } from '../words'
import type { Scene } from './scene-schema'
import type { BeatWalk, SceneWalk } from './walk-scene'

export const COVERED = [
  'questions',
  'options',
  'rows',
  'responses',
  'companions',
  'steps',
  'reactions'
] as const

/** How much of a flow its scenes come by, and what none of them does, by name. */
export type Covered = { all: number; touched: number; share: number; untouched: string[] }
export type Coverage = Record<(typeof COVERED)[number], Covered>

export type Practised = { scene: Scene; walk: SceneWalk }

/**
 * A question is touched where a scene has it answered, a row where it decides, a step where its response or companion
 * is advised, and a reaction where somebody reacts so to that response.
 */
export function coverageOf(flow: CompiledFlow, scenes: readonly Practised[]): Coverage {
  const touched = new Set(scenes.flatMap(one => touchedIn(flow, one)))
  const names = namesIn(flow)
  return Object.fromEntries(
    COVERED.map(part => [part, covered(part, names[part], touched)])
  ) as Coverage
}

function covered(part: string, names: string[], touched: ReadonlySet<string>): Covered {
  const untouched = names.filter(name => !touched.has(`${part} ${name}`))
  const count = names.length - untouched.length
  const share = names.length === 0 ? 1 : count / names.length
  return { all: names.length, touched: count, share, untouched }
}

function namesIn(flow: CompiledFlow): Record<keyof Coverage, string[]> {
  const asked = [...flow.standing, ...flow.questions]
  const steps = (list: 'responses' | 'companions') =>
    flow[list].flatMap(part => part.steps.map(step => `${list}.${part.id}.${step.id}`))
  return {
    questions: asked.map(({ id }) => id),
    options: asked.flatMap(({ id, options }) => options.map(one => `${id}.${one.id}`)),
    rows: [
      ...SCALES.flatMap(scale => flow.scales[scale].map(({ id }) => `${scale}.${id}`)),
      ...flow.weighing.map(({ id }) => `weighing.${id}`),
      ...flow.companionRows.map(({ id }) => `companions.${id}`)
    ],
    responses: flow.responses.map(({ id }) => id),
    companions: flow.companions.map(({ id }) => id),
    steps: [...steps('responses'), ...steps('companions')],
    reactions: flow.responses.flatMap(({ id }) =>
      REACTIONS.map(reaction => `${id}.${reaction}`)
    )
  }
}

function touchedIn(flow: CompiledFlow, { scene, walk }: Practised): string[] {
  return walk.beats.flatMap((beat, at) => [
    ...answered(flow, beat),
    ...beat.why.filter(({ open }) => !open).map(why => `rows ${why.table}.${why.row}`),
    ...advised(flow, beat),
    ...reacted(scene, walk, at)
  ])
}

function answered(flow: CompiledFlow, { sheet, asked }: BeatWalk): string[] {
  const standing = flow.standing.map(({ id, preset }) => [id, sheet[id] ?? [preset]])
  const answers = asked.map(id => [id, sheet[id] ?? []])
  return ([...standing, ...answers] as [string, string[]][]).flatMap(([id, chosen]) => [
    `questions ${id}`,
    ...chosen.map(option => `options ${id}.${option}`)
  ])
}

function advised(flow: CompiledFlow, { advice }: BeatWalk): string[] {
  const companions = advice.companions.map(({ companion }) => companion)
  const stepsOf = (list: 'responses' | 'companions', ids: string[]) =>
    flow[list]
      .filter(({ id }) => ids.includes(id))
      .flatMap(part => part.steps.map(step => `steps ${list}.${part.id}.${step.id}`))
  return [
    `responses ${advice.response}`,
    ...companions.map(id => `companions ${id}`),
    ...stepsOf('responses', [advice.response]),
    ...stepsOf('companions', companions)
  ]
}

function reacted(scene: Scene, walk: SceneWalk, at: number): string[] {
  const before = walk.beats[at - 1]?.advice.response
  const happens = scene.beats[at]?.happens ?? []
  return happens.flatMap(one =>
    'reaction' in one && before !== undefined
      ? [`reactions ${before}.${one.reaction}`]
      : []
  )
}
