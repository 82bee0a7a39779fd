import type { CompiledFlow } from '../flow/compile'
import type { Step } from '../flow/schema'
import { answerOf } from './answer-lines'
import type { AnswerLine } from './answer-lines'
import type { EventOf, IncidentDraft, IncidentEvent } from './events'
import { inForce, kept } from './replay'

type Silent = 'continue' | 'undone' | 'unsaid'

/**
 * One thing that happened, ready to be worded. `text` is a key of the flow's texts; `words` are staff's own.
 * `called` and `showed` are steps of those kinds; a sentence of the steps that was ticked off counts as said.
 */
export interface Happening {
  readonly seq: number
  readonly at: number
  readonly kind: Exclude<IncidentDraft['type'], Silent> | 'called' | 'showed'
  readonly text?: string
  readonly words?: string
  readonly answer?: AnswerLine
  /** Staff went back from here; only what was really done or said still counts. */
  readonly undone: boolean
}

/** Everything that happened, in order, what was gone back on included. */
export function timeline(
  flow: CompiledFlow,
  events: readonly IncidentEvent[]
): Happening[] {
  const counting = new Set(kept(events))
  return events.flatMap(event => {
    const told = tell(flow, event)
    const { seq, at } = event
    return told ? [{ seq, at, ...told, undone: !counting.has(event) }] : []
  })
}

/** What was done, said and met with, in order: for those who were not there. */
export function deeds(flow: CompiledFlow, events: readonly IncidentEvent[]): Happening[] {
  const twice = toldTwice(events)
  return timeline(flow, events).filter(
    ({ seq, kind, undone }) => !undone && !twice.has(seq) && !INWARD.has(kind)
  )
}

const INWARD: ReadonlySet<Happening['kind']> = new Set(['answered', 'advise', 'reassess'])

/** Steps ticked off, gone back on and ticked off again, and warnings whose words were noted when said. */
function toldTwice(events: readonly IncidentEvent[]): Set<number> {
  const standing = new Set(inForce(events))
  const told = kept(events)
  const done = told.filter(event => event.type === 'done')
  const twice = done.filter(
    one =>
      told.some(event => event.type === 'said' && event.step === one.step) ||
      (!standing.has(one) &&
        done.some(
          other => other.seq > one.seq && standing.has(other) && isSameStep(one, other)
        ))
  )
  return new Set(twice.map(({ seq }) => seq))
}

function isSameStep(one: EventOf<'done'>, other: EventOf<'done'>): boolean {
  return one.response === other.response && one.step === other.step
}

type Told = Omit<Happening, 'seq' | 'at' | 'undone'>

function tell(flow: CompiledFlow, event: IncidentEvent): Told | undefined {
  switch (event.type) {
    case 'answered':
      return { kind: 'answered', answer: answerOf(flow, event.question, event.options) }
    case 'standing':
      return { kind: 'standing', answer: answerOf(flow, event.question, [event.option]) }
    case 'done':
      return tellStep(flow, event)
    case 'said':
      return { kind: 'said', text: `rungs.${event.rung}.say` }
    case 'danger':
      return { kind: 'danger', text: `dangerSheet.${event.entry}.text` }
    case 'reaction':
      return { kind: 'reaction', text: `reactions.${event.reaction}` }
    case 'otherwise':
      return tellOtherwise(event)
    case 'note':
      return { kind: 'note', words: event.text }
    case 'unknown':
    case 'continue':
    case 'undone':
    case 'unsaid':
      return undefined
    default:
      return { kind: event.type }
  }
}

function tellStep(flow: CompiledFlow, { response, step }: EventOf<'done'>): Told {
  const steps = flow.responses.find(({ id }) => id === response)?.steps ?? []
  const kind = steps.find(({ id }) => id === step)?.kind ?? 'do'
  return { kind: DEEDS[kind], text: `responses.${response}.steps.${step}.text` }
}

const DEEDS: Record<Step['kind'], Happening['kind']> = {
  do: 'done',
  say: 'said',
  avoid: 'done',
  call: 'called',
  show: 'showed',
  wait: 'done',
  warn: 'done'
}

function tellOtherwise({ response, reason }: EventOf<'otherwise'>): Told {
  return {
    kind: 'otherwise',
    ...(response !== undefined && { text: `responses.${response}.title` }),
    ...(reason !== undefined && { words: reason })
  }
}
