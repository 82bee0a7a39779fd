import { first, NothingToSpoil } from '../checks/faults/fault'
import type { Trial } from '../checks/self-test'
import type { CompiledFlow } from '../compile'
import { checkScene } from './check-scene'
import { decidedIn, type Decided } from './decided'
import { byOtherRows } from './missed'
import type { Beat, Scene } from './scene-schema'
import { checkSceneTexts } from './scene-texts'
import { TO_FILL_IN } from './to-fill-in'
import { walkScene } from './walk-scene'

/** A copy of a scene and of its flow, to be spoilt, and what decided in it. */
type Draft = {
  flow: CompiledFlow
  scene: Scene
  before: Record<string, Decided>
}

type SceneFault = {
  fault: string
  code: string
  /** The scenes in which it can be planted. */
  fits?: (scene: Scene) => boolean
  plant: (draft: Draft) => void
}

/** Spoils a scene once per check, and tells which of the faults were caught. */
export function selfTestScenes(flow: CompiledFlow, scenes: readonly Scene[]): Trial[] {
  return SCENE_FAULTS.flatMap(({ fault, code, fits = () => true, plant }) => {
    const scene = scenes.find(one => isPlain(one) && fits(one))
    if (!scene) return []
    const before = decidedIn([walkScene(flow, scene)])[scene.id] ?? {}
    const draft = structuredClone({ flow, scene, before })
    try {
      plant(draft)
    } catch (error) {
      if (error instanceof NothingToSpoil) return []
      throw error
    }
    const caught = codesIn(draft, scenes).includes(code)
    return [{ fault, code, caught, part: 'scene' as const }]
  })
}

/** A first beat that comes to an advice, so that there is something to miss. */
function isPlain({ beats }: Scene): boolean {
  return beats[0]?.expect?.response !== undefined
}

function codesIn({ flow, scene, before }: Draft, scenes: readonly Scene[]): string[] {
  const others = scenes.filter(({ id }) => id !== scene.id)
  const { defects, missed, walk } = checkScene(flow, scene, others, before)
  const found = [
    ...defects,
    ...missed.map(one => one.found),
    ...checkSceneTexts(scene),
    ...(walk ? byOtherRows(scene, walk, before) : [])
  ]
  return found.map(({ code }) => code)
}

const firstBeat = ({ scene }: Draft): Beat => first(scene.beats)

/** The expectation of the first beat. */
function expected(draft: Draft): NonNullable<Beat['expect']> {
  const { expect } = firstBeat(draft)
  if (!expect) throw new NothingToSpoil()
  return expect
}

const hasNotes = ({ notes }: Scene) => notes.length > 0

export const SCENE_FAULTS: readonly SceneFault[] = [
  {
    fault: 'a row of the weighing with another response',
    code: 'scene-missed',
    plant: draft => {
      const { before, flow } = draft
      const row = before[firstBeat(draft).id]?.weighing
      const deciding = first(flow.weighing, ({ id }) => id === row)
      deciding.response = first(flow.responses, one => one.id !== deciding.response).id
    }
  },
  {
    fault: 'a scene that wants an action which is not told',
    code: 'scene-lacks-action',
    plant: draft => void expected(draft).now.push('ban_or_restrict')
  },
  {
    fault: 'a scene that refuses an action which is told',
    code: 'scene-has-action',
    fits: ({ beats }) => (beats[0]?.expect?.now.length ?? 0) > 0,
    plant: draft => void expected(draft).never.push(first(expected(draft).now))
  },
  {
    fault: 'a scene that comes to its advice by another row',
    code: 'scene-by-other-row',
    plant: draft => {
      for (const was of Object.values(draft.before)) was.weighing = 'planted'
    }
  },
  {
    fault: 'a scene that nobody has looked over',
    code: 'scene-unmarked',
    plant: draft => void (draft.before = {})
  },
  {
    fault: 'a scene without English',
    code: 'scene-text-missing',
    plant: ({ scene }) => void delete scene.title.en
  },
  {
    fault: 'a scene whose story is not written yet',
    code: 'scene-to-fill-in',
    plant: ({ scene }) => void (scene.setting = TO_FILL_IN)
  },
  {
    fault: 'a scene that expects nothing',
    code: 'scene-without-advice',
    plant: ({ scene }) => scene.beats.forEach(beat => delete beat.expect)
  },
  {
    fault: 'a scene with a content note and none to take instead',
    code: 'scene-without-alternative',
    fits: hasNotes,
    plant: ({ scene }) => void delete scene.alternative
  },
  {
    fault: 'a scene to take instead that is no milder',
    code: 'scene-alternative-alike',
    plant: ({ scene }) => {
      scene.notes = ['violence']
      scene.alternative = 'the-refund-and-the-collar'
    }
  },
  {
    fault: 'an answer that is left open',
    code: 'scene-question-open',
    plant: ({ scene }) => scene.beats.forEach(beat => delete beat.reveals['danger'])
  },
  {
    fault: 'a reaction before there is an advice',
    code: 'scene-reaction-nowhere',
    plant: draft => void firstBeat(draft).happens.unshift({ reaction: 'goes-on' })
  },
  {
    fault: 'a scene that expects a response which is not there',
    code: 'dangling-reference',
    plant: draft => void (expected(draft).response = 'nowhere')
  },
  {
    fault: 'two beats of one id',
    code: 'id-twice',
    plant: ({ scene }) => void scene.beats.push(first(scene.beats))
  }
]
