import { nextQuestion, offeredQuestions } from '../../flow/asked'
import { holds } from '../../flow/condition'
import type { CompiledFlow } from '../../flow/compile'
import { decide, type Advice } from '../../flow/decide'
import type { Scene } from '../../flow/scenes/scene-schema'
import { eventsOf } from '../../flow/scenes/walk-scene'
import { know, type Given, type Knowledge, type Sheet } from '../../flow/sheet'
import { start, step, withAssumed, type Walking } from '../../flow/stepper'
import type { Counts } from './agreement'

import type { Way } from './events'

/** What the room sees of a scene, one after the other. */
export type Stage =
  'title' | 'story' | 'ask' | 'count' | 'choose' | 'advice' | 'look-back'

/** One question put to the group. `advice` is the advice that came next, as an index of `advised`. */
export interface Asked {
  readonly question: string
  /** The beat it was put after. */
  readonly beat: number
  readonly way: Way
  readonly people: number
  readonly counts: Counts
  readonly chosen: readonly string[]
  readonly advice: number
}

/** Where the group stood when it was shown an advice. */
export interface Advised {
  readonly beat: number
  readonly walking: Walking
}

/** A scene as a group walks it. */
export interface Play {
  readonly scene: string
  readonly stage: Stage
  /** The beat that was told last; -1 before the first. */
  readonly beat: number
  readonly walking: Walking
  /** Questions that were answered before and are answered anew since the last beat. */
  readonly anew: readonly string[]
  readonly counts: Counts
  readonly asked: readonly Asked[]
  readonly advised: readonly Advised[]
  readonly skipped: boolean
}

export function openPlay(flow: CompiledFlow, scene: string): Play {
  return {
    scene,
    stage: 'title',
    beat: -1,
    walking: start(flow),
    anew: [],
    counts: {},
    asked: [],
    advised: [],
    skipped: false
  }
}

/** The question before the group; nothing where it hears the story or reads the advice. */
export function questionOf(
  flow: CompiledFlow,
  scene: Scene,
  play: Play
): string | undefined {
  const isAsking = ['ask', 'count', 'choose'].includes(play.stage)
  return isAsking ? waiting(flow, scene, play) : undefined
}

/** One step on: the next beat, the count after the question, the advice once nothing more is to be asked. */
export function goOn(flow: CompiledFlow, scene: Scene, play: Play): Play {
  if (play.stage === 'ask') return { ...play, stage: 'count' }
  if (play.stage === 'count') return { ...play, stage: 'choose' }
  if (play.stage === 'title') return tell(flow, scene, play)
  if (play.stage === 'look-back' || play.stage === 'choose') return play
  return proceed(flow, scene, play)
}

/** The answer the group settles on. It need not be the one with the most hands. */
export function choose(
  flow: CompiledFlow,
  scene: Scene,
  play: Play,
  { options, ...vote }: { options: readonly string[]; way: Way; people: number }
): Play {
  const question = questionOf(flow, scene, play)
  if (question === undefined || options.length === 0) return play
  const event = { type: `ANSWER.${question}`, options: [...options] }
  const asked: Asked = {
    question,
    beat: play.beat,
    ...vote,
    counts: play.counts,
    chosen: options,
    advice: play.advised.length
  }
  return proceed(flow, scene, {
    ...play,
    walking: step(flow, play.walking, event),
    anew: play.anew.filter(id => id !== question),
    asked: [...play.asked, asked],
    counts: {}
  })
}

/** What is known where the group stands; whoever wants the advice now gets it with the rest as not sure. */
export function knowledgeOf(flow: CompiledFlow, walking: Walking): Knowledge {
  const { given, assumed } = isOver(walking) ? walking : step(flow, walking, ADVISE)
  return know(flow, withAssumed(given, assumed))
}

export function adviceOf(flow: CompiledFlow, walking: Walking): Advice {
  return decide(flow, knowledgeOf(flow, walking))
}

/** What the scene has told up to a beat, as answers; a later beat's stand instead of an earlier one's. */
export function toldBy(scene: Scene, beat: number): Sheet {
  return scene.beats
    .slice(0, beat + 1)
    .reduce<Sheet>((told, { reveals }) => ({ ...told, ...reveals }), {})
}

const ADVISE = { type: 'ADVISE' }

function proceed(flow: CompiledFlow, scene: Scene, play: Play): Play {
  if (waiting(flow, scene, play) !== undefined) return { ...play, stage: 'ask' }
  const more = scene.beats[play.beat + 1] !== undefined
  if (isAdviceDue(flow, scene, play)) return advise(flow, play)
  return more ? tell(flow, scene, play) : { ...play, stage: 'look-back' }
}

/** Tells the next beat: what happened in it, and what changed with it. */
function tell(flow: CompiledFlow, scene: Scene, play: Play): Play {
  const beat = scene.beats[play.beat + 1]
  if (!beat) return { ...play, stage: 'look-back' }
  const opening = play.beat < 0 ? standingEvents(scene.standing) : []
  const standing = flow.standing.map(({ id }) => id)
  const revealed = Object.entries(beat.reveals)
  const changed = revealed
    .filter(([id]) => standing.includes(id))
    .map(([id, options]) => ({ type: `STANDING.${id}`, options }))
  const walking = [...opening, ...beat.happens.flatMap(eventsOf), ...changed].reduce(
    (now, event) => step(flow, now, event),
    play.walking
  )
  const answered = play.asked.map(({ question }) => question)
  const anew = revealed.map(([id]) => id).filter(id => answered.includes(id))
  return { ...play, stage: 'story', beat: play.beat + 1, walking, anew }
}

function standingEvents(standing: Scene['standing']) {
  return Object.entries(standing).map(([id, option]) => ({
    type: `STANDING.${id}`,
    options: [option]
  }))
}

/**
 * What is to be asked now. What a later beat tells is asked once it is told, unless the flow asks for it only because the
 * group answered otherwise than the story goes.
 */
function waiting(flow: CompiledFlow, scene: Scene, play: Play): string | undefined {
  const { walking, anew, asked, advised } = play
  if (isOver(walking)) return undefined
  const told = toldBy(scene, play.beat)
  const later = toldBy(scene, scene.beats.length)
  const needed = nextQuestion(flow, walking.given)?.id
  const isToCome = (id: string) =>
    told[id] === undefined &&
    later[id] !== undefined &&
    isNeeded(flow, { ...walking.given, ...told }, id)
  const first = anew[0] ?? (needed && isToCome(needed) ? undefined : needed)
  if (first !== undefined || advised.length === 0 || walking.position.kind !== 'advice')
    return first
  return offeredQuestions(flow, walking.given)
    .map(({ id }) => id)
    .find(id => told[id] !== undefined && !asked.some(({ question }) => question === id))
}

function isNeeded(flow: CompiledFlow, given: Given, id: string): boolean {
  return holds(flow.needed[id] ?? { any: [] }, know(flow, given).facts)
}

/** After a beat that expects one, before a beat that reacts to one, at the end, and when it has changed. */
function isAdviceDue(flow: CompiledFlow, scene: Scene, play: Play): boolean {
  const last = play.advised.at(-1)
  const isNew = last === undefined || tellsOther(flow, last.walking, play.walking)
  const next = scene.beats[play.beat + 1]
  const reacts = next?.happens.some(one => !('danger' in one)) ?? false
  const wanted =
    scene.beats[play.beat]?.expect !== undefined || reacts || next === undefined
  return isNew && (wanted || play.walking.position.kind === 'advice')
}

function advise(flow: CompiledFlow, play: Play): Play {
  const walking = isOver(play.walking) ? play.walking : step(flow, play.walking, ADVISE)
  const advised = [...play.advised, { beat: play.beat, walking }]
  return { ...play, stage: 'advice', walking, advised }
}

function tellsOther(flow: CompiledFlow, one: Walking, other: Walking): boolean {
  return contentOf(adviceOf(flow, one)) !== contentOf(adviceOf(flow, other))
}

export function contentOf({ response, companions }: Advice): string {
  return [response, ...companions.map(({ companion }) => companion)].join()
}

function isOver({ position }: Walking): boolean {
  return position.kind === 'aftercare' || position.kind === 'closed'
}
