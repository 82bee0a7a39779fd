import { nextQuestion, offeredQuestions } from '../asked'
import type { CompiledFlow } from '../compile'
import { decide, type Advice } from '../decide'
import { explain, type Reason } from '../explain'
import { know, type Knowledge, type Sheet } from '../sheet'
import {
  start,
  step,
  withAssumed,
  type FlowEvent,
  type Position,
  type Walking
} from '../stepper'
import type { Beat, Happening, Scene } from './scene-schema'

/** What one beat of a scene comes to on a flow. */
export type BeatWalk = {
  beat: string
  /** What staff enter and what happens, as events of the statechart, in order. */
  events: FlowEvent[]
  /** All answers up to here, those of this beat included. */
  sheet: Sheet
  /** Questions that are answered by now, in the order in which they were asked. */
  asked: string[]
  /** Answers the scene gives that nobody asks for. */
  unasked: string[]
  /** The question that is waiting for an answer the scene has not given yet. */
  open?: string
  /** What staff have before them after the events. */
  position: Position
  /** The advice as it would be shown now; what is not known yet counts as not sure. */
  knowledge: Knowledge
  advice: Advice
  why: Reason[]
}

export type SceneWalk = { scene: string; beats: BeatWalk[] }

/** Goes through a scene on a flow, beat by beat, as staff would: answers what is asked, reads the advice, goes on. */
export function walkScene(flow: CompiledFlow, scene: Scene): SceneWalk {
  const standing = standingIn(scene)
  let now: Telling = {
    walking: start(flow),
    sheet: {},
    asked: [],
    events: []
  }
  const beats = scene.beats.map((beat, at) => {
    const reveals = at === 0 ? { ...standing, ...beat.reveals } : beat.reveals
    const isAdvised = beat.expect !== undefined || advises(scene.beats[at + 1])
    now = tellBeat(flow, { ...now, events: [] }, { ...beat, reveals }, isAdvised)
    return toldBeat(flow, now, beat.id)
  })
  return { scene: scene.id, beats }
}

type Telling = { walking: Walking; sheet: Sheet; asked: string[]; events: FlowEvent[] }

function standingIn({ standing }: Scene): Sheet {
  return Object.fromEntries(
    Object.entries(standing).map(([id, option]) => [id, [option]])
  )
}

/** Only what follows an advice can be a reaction to it. */
function advises(next: Beat | undefined): boolean {
  return next?.happens.some(one => !('danger' in one)) ?? false
}

function tellBeat(
  flow: CompiledFlow,
  before: Telling,
  { happens, reveals }: Beat,
  isAdvised: boolean
): Telling {
  const sheet = { ...before.sheet, ...reveals }
  let now: Telling = { ...before, sheet }
  for (const event of happens.flatMap(eventsOf)) now = send(flow, now, event)
  now = changeAnswers(flow, now, Object.keys(reveals))
  now = answerAll(flow, now)
  return isAdvised && now.walking.position.kind === 'question'
    ? answerAll(flow, send(flow, now, { type: 'ADVISE' }))
    : now
}

/** What happens in a beat, as events of the statechart. */
export function eventsOf(happening: Happening): FlowEvent[] {
  if ('said' in happening) {
    return Array.from({ length: happening.times }, () => ({
      type: `SAID.${happening.said}`
    }))
  }
  if ('reaction' in happening) return [{ type: `REACTION.${happening.reaction}` }]
  return [{ type: 'danger' in happening ? `DANGER.${happening.danger}` : 'TIME_LIMIT' }]
}

/** What was answered otherwise before is answered anew; so are the standing facts. */
function changeAnswers(flow: CompiledFlow, before: Telling, revealed: string[]): Telling {
  const isStanding = (id: string) => flow.standing.some(standing => standing.id === id)
  let now = before
  for (const id of revealed) {
    if (isStanding(id)) {
      now = send(flow, now, { type: `STANDING.${id}`, options: now.sheet[id] ?? [] })
    } else if (now.asked.includes(id)) now = answer(flow, now, id)
  }
  return now
}

/** Answers what is asked, then what is offered with the advice, as long as the scene knows an answer. */
function answerAll(flow: CompiledFlow, before: Telling): Telling {
  let now = before
  for (;;) {
    const next = nextKnown(flow, now)
    if (next === undefined) return now
    now = answer(flow, now, next)
  }
}

function nextKnown(flow: CompiledFlow, { walking, sheet, asked }: Telling) {
  const { kind } = walking.position
  if (kind === 'aftercare' || kind === 'closed') return undefined
  const isKnown = (id: string) => sheet[id] !== undefined && !asked.includes(id)
  const needed = nextQuestion(flow, walking.given)
  if (needed && isKnown(needed.id)) return needed.id
  const offered = offeredQuestions(flow, walking.given)
  const isFree = kind === 'advice' || needed === undefined
  return offered.find(({ id }) => isFree && isKnown(id))?.id
}

function answer(flow: CompiledFlow, now: Telling, id: string): Telling {
  const sent = send(flow, now, { type: `ANSWER.${id}`, options: now.sheet[id] ?? [] })
  return { ...sent, asked: [...new Set([...now.asked, id])] }
}

function send(flow: CompiledFlow, now: Telling, event: FlowEvent): Telling {
  return {
    ...now,
    walking: step(flow, now.walking, event),
    events: [...now.events, event]
  }
}

function toldBeat(flow: CompiledFlow, now: Telling, beat: string): BeatWalk {
  const { walking, sheet, asked, events } = now
  const open =
    walking.position.kind === 'question' ? walking.position.question : undefined
  const needed = nextQuestion(flow, walking.given)?.id ?? open
  const knowledge = knowledgeOf(flow, walking)
  const questions = flow.questions.map(({ id }) => id)
  return {
    beat,
    events,
    sheet,
    asked,
    unasked: questions.filter(id => sheet[id] !== undefined && !asked.includes(id)),
    ...(needed !== undefined && { open: needed }),
    position: walking.position,
    knowledge,
    advice: decide(flow, knowledge),
    why: explain(flow, knowledge)
  }
}

/** Whoever wants the advice now gets it with the rest as not sure; after the end it stays as it was. */
function knowledgeOf(flow: CompiledFlow, walking: Walking): Knowledge {
  const isOver = ['aftercare', 'closed'].includes(walking.position.kind)
  const { given, assumed } = isOver ? walking : step(flow, walking, { type: 'ADVISE' })
  return know(flow, withAssumed(given, assumed))
}
