import type { CompiledFlow } from '../flow/compile'
import type { Step } from '../flow/schema'
import { answerOf } from './answer-lines'
import type { AnswerLine } from './answer-lines'
import type { EventOf, IncidentDraft, IncidentEvent } from './events'
import { beginsAnew, inForce, kept } from './replay'

type Silent = 'continue' | 'undone' | 'unsaid'

/**
 * One thing that happened, ready to be worded. `text` is a key of the flow's texts; `words` are staff's own.
 * `called` and `showed` are steps of those kinds; a sentence of the steps that was ticked off counts as said.
 * Passing over a warning or over words not to say tells nothing: warnings are told by `said` alone.
 */
export interface Happening {
  readonly seq: number
  readonly at: number
  readonly kind: Exclude<IncidentDraft['type'], Silent> | 'called' | 'showed'
  readonly text?: string
  readonly words?: string
  readonly answer?: AnswerLine
  readonly assessed?: EventOf<'assessed'>
  /** Staff went back from here; only what was really done or said still counts. */
  readonly undone: boolean
}

/** Everything that happened, in order, what was gone back on included. */
export function timeline(
  flow: CompiledFlow,
  events: readonly IncidentEvent[]
): Happening[] {
  const counting = new Set(kept(events))
  const twice = doneTwice(events)
  return events.flatMap(event => {
    const told = twice.has(event) ? undefined : tell(flow, event)
    const { seq, at } = event
    return told ? [{ seq, at, ...told, undone: !counting.has(event) }] : []
  })
}

/** What was done, said and met with, in order: for those who were not there. */
export function deeds(flow: CompiledFlow, events: readonly IncidentEvent[]): Happening[] {
  return timeline(flow, events).filter(({ kind, undone }) => !undone && !INWARD.has(kind))
}

const INWARD: ReadonlySet<Happening['kind']> = new Set([
  'answered',
  'advise',
  'reassess',
  'assessed'
])

/** A step may come back, as when the visitor goes on: until steps begin anew, it was done when it was ticked off first. */
function doneTwice(events: readonly IncidentEvent[]): Set<IncidentEvent> {
  const counting = inForce(events)
  const round = ({ seq }: IncidentEvent) =>
    counting.findLast(each => each.seq < seq && beginsAnew(each))
  const done = kept(events).filter(event => event.type === 'done')
  const again = done.filter(
    one => done.find(each => isSameStep(each, one) && round(each) === round(one)) !== one
  )
  return new Set(again)
}

function isSameStep(one: EventOf<'done'>, other: EventOf<'done'>): boolean {
  return one.response === other.response && one.step === other.step
}

type Told = Omit<Happening, 'seq' | 'at' | 'undone'>

type Telling = {
  [T in IncidentEvent['type']]: (
    event: EventOf<T>,
    flow: CompiledFlow
  ) => Told | undefined
}

function tell(flow: CompiledFlow, event: IncidentEvent): Told | undefined {
  const told = TOLD[event.type] as (event: IncidentEvent, flow: CompiledFlow) => Told
  return told(event, flow)
}

const plain = ({ type }: { type: Happening['kind'] }): Told => ({ kind: type })
const silent = () => undefined

const TOLD: Telling = {
  answered: ({ type, question, options }, flow) => ({
    kind: type,
    answer: answerOf(flow, question, options)
  }),
  standing: ({ type, question, option }, flow) => ({
    kind: type,
    answer: answerOf(flow, question, [option])
  }),
  done: tellStep,
  said: tellWarning,
  danger: ({ type, entry }) => ({ kind: type, text: `dangerSheet.${entry}.text` }),
  reaction: ({ type, reaction }) => ({ kind: type, text: `reactions.${reaction}` }),
  otherwise: tellOtherwise,
  note: ({ type, text }) => ({ kind: type, words: text }),
  assessed: event => ({ kind: event.type, assessed: event }),
  advise: plain,
  reassess: plain,
  'time-limit': plain,
  aftercare: plain,
  closed: plain,
  continue: silent,
  undone: silent,
  unsaid: silent,
  unknown: silent
}

function tellStep(
  { response, step }: EventOf<'done'>,
  flow: CompiledFlow
): Told | undefined {
  const steps = flow.responses.find(({ id }) => id === response)?.steps ?? []
  const kind = steps.find(({ id }) => id === step)?.kind ?? 'do'
  const deed = DEEDS[kind]
  return deed && { kind: deed, text: `responses.${response}.steps.${step}.text` }
}

const DEEDS: Record<Step['kind'], Happening['kind'] | undefined> = {
  do: 'done',
  say: 'said',
  avoid: undefined,
  call: 'called',
  show: 'showed',
  wait: 'done',
  warn: undefined
}

/** The sentence of the step it was said from, or that of the rung. */
function tellWarning({ rung, response, step }: EventOf<'said'>): Told {
  const said = response !== undefined && step !== undefined
  return {
    kind: 'said',
    text: said ? `responses.${response}.steps.${step}.text` : `rungs.${rung}.say`
  }
}

function tellOtherwise({ response, reason }: EventOf<'otherwise'>): Told {
  return {
    kind: 'otherwise',
    ...(response !== undefined && { text: `responses.${response}.title` }),
    ...(reason !== undefined && { words: reason })
  }
}
