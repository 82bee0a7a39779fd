import type { CompiledFlow } from '../flow/compile'
import type { Advice } from '../flow/decide'
import { explain, type Reason } from '../flow/explain'
import type { BeatWalk, SceneWalk } from '../flow/scenes/walk-scene'
import { know, type Given, type Sheet } from '../flow/sheet'
import { adviceFor, effectOf, whatIf, type Effect } from './effect'

/** Where one way through a scene stood at the end of a beat. */
export interface Moment {
  readonly sheet: Sheet
  readonly given: Given
  /** What was said and met with during the beat, as events of the statechart: `REACTION.calmed`. */
  readonly happened: readonly string[]
}

/** One question on both ways; a side that did not answer it has nothing. */
export interface Step {
  readonly question: string
  readonly own?: readonly string[]
  readonly scene?: readonly string[]
  readonly parted: boolean
  /** What the scene's answer would have done to one's own advice. */
  readonly effect: Effect
}

export interface Side {
  readonly advice: Advice
  readonly why: readonly Reason[]
  readonly happened: readonly string[]
}

/** Both ways through one beat of a scene. */
export interface BeatCompared {
  readonly beat: string
  /** What either side answered, or answered anew, in this beat; in the order of the flow. */
  readonly steps: readonly Step[]
  readonly own: Side
  readonly scene: Side
  /** From one's own advice to the scene's. */
  readonly effect: Effect
}

/** One's own way and the scene's side by side, beat by beat, as far as one's own goes. */
export function compare(
  flow: CompiledFlow,
  own: readonly Moment[],
  { beats }: SceneWalk
): BeatCompared[] {
  const scene = beats.map(beat => momentOf(flow, beat))
  return own.flatMap((moment, at) => {
    const told = beats[at]
    const theirs = scene[at]
    if (!told || !theirs) return []
    const steps = stepsOf(
      flow,
      { now: moment, before: own[at - 1] },
      { now: theirs, before: scene[at - 1] }
    )
    const ownSide = sideOf(flow, moment)
    const sceneSide = sideOf(flow, theirs)
    return [
      {
        beat: told.beat,
        steps,
        own: ownSide,
        scene: sceneSide,
        effect: effectOf(ownSide.advice, sceneSide.advice)
      }
    ]
  })
}

/** The first beat in which the two ways part, in an answer or in what was said and met with. */
export function firstParting(compared: readonly BeatCompared[]): string | undefined {
  return compared.find(
    ({ steps, own, scene }) =>
      steps.some(({ parted }) => parted) || !sameInOrder(own.happened, scene.happened)
  )?.beat
}

/** The scene's way at the end of one of its beats. */
export function momentOf(
  flow: CompiledFlow,
  { sheet, asked, events, knowledge }: BeatWalk
): Moment {
  const told = [...flow.standing.map(({ id }) => id), ...asked]
  return {
    sheet: Object.fromEntries(Object.entries(sheet).filter(([id]) => told.includes(id))),
    given: knowledge.given,
    happened: events.map(({ type }) => type).filter(isHappening)
  }
}

/** Of the events of a statechart, those that are neither answers nor looking at the advice. */
export function isHappening(type: string): boolean {
  return /^(SAID|REACTION|DANGER)\.|^TIME_LIMIT$/.test(type)
}

interface Turn {
  readonly now: Moment
  readonly before: Moment | undefined
}

function stepsOf(flow: CompiledFlow, own: Turn, scene: Turn): Step[] {
  const ids = [...flow.standing, ...flow.questions].map(({ id }) => id)
  return ids
    .filter(id => isNew(flow, own, id) || isNew(flow, scene, id))
    .map(question => {
      const mine = answerIn(flow, own.now, question)
      const theirs = answerIn(flow, scene.now, question)
      return {
        question,
        ...(mine && { own: mine }),
        ...(theirs && { scene: theirs }),
        parted: !sameSet(mine, theirs),
        effect: whatIf(flow, own.now.given, question, theirs)
      }
    })
}

function isNew(flow: CompiledFlow, { now, before }: Turn, question: string): boolean {
  const answer = answerIn(flow, now, question)
  const earlier = before && answerIn(flow, before, question)
  return answer !== undefined && !sameSet(answer, earlier)
}

/** An answer counts while it is in force. */
function answerIn(
  flow: CompiledFlow,
  { sheet, given }: Moment,
  question: string
): readonly string[] | undefined {
  const isStanding = flow.standing.some(({ id }) => id === question)
  const counts = isStanding || know(flow, given).inForce.includes(question)
  return counts ? sheet[question] : undefined
}

function sideOf(flow: CompiledFlow, { given, happened }: Moment): Side {
  return {
    advice: adviceFor(flow, given),
    why: explain(flow, know(flow, given)).filter(({ open }) => !open),
    happened
  }
}

function sameSet(one?: readonly string[], other?: readonly string[]): boolean {
  const sorted = (list?: readonly string[]) => (list ? [...list].sort() : undefined)
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sameInOrder(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
