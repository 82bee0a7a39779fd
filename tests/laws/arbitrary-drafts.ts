import fc from 'fast-check'
import type { CompiledFlow } from '../../src/flow/compile'
import type { Reaction } from '../../src/flow/words'
import type { FlowEvent } from '../../src/flow/stepper'
import type { IncidentDraft } from '../../src/records/events'
import { arbitraryEvent } from './arbitrary-events'

/** Anything staff can report on this flow, sensible or not. */
export function arbitraryDraft(flow: CompiledFlow): fc.Arbitrary<IncidentDraft> {
  return fc.oneof(
    { weight: 12, arbitrary: arbitraryEvent(flow).map(toDraft) },
    { weight: 1, arbitrary: fc.string().map(toNote) },
    { weight: 1, arbitrary: fc.string().map(toReason) },
    { weight: 1, arbitrary: arbitraryAssessment() },
    { weight: 1, arbitrary: arbitraryTarget('undone') },
    { weight: 1, arbitrary: arbitraryTarget('unsaid') }
  )
}

function arbitraryTarget(type: 'undone' | 'unsaid'): fc.Arbitrary<IncidentDraft> {
  return fc.integer({ min: 1, max: 30 }).map(of => ({ type, of }))
}

function arbitraryAssessment(): fc.Arbitrary<IncidentDraft> {
  return fc.record({
    type: fc.constant('assessed'),
    element: fc.constantFrom('actor', 'bounds', 'environment'),
    value: fc.constantFrom('yes', 'no', 'not-sure')
  })
}

function toNote(text: string): IncidentDraft {
  return { type: 'note', text }
}

function toReason(reason: string): IncidentDraft {
  return { type: 'otherwise', reason }
}

function toDraft({ type, options = [] }: FlowEvent): IncidentDraft {
  const [verb = '', id = '', second = ''] = type.split('.')
  const drafts: Record<string, IncidentDraft> = {
    ANSWER: { type: 'answered', question: id, options },
    STANDING: { type: 'standing', question: id, option: options[0] ?? '' },
    DANGER: { type: 'danger', entry: id },
    DONE: { type: 'done', response: id, step: second },
    SAID: { type: 'said', rung: id },
    REACTION: { type: 'reaction', reaction: id as Reaction },
    OTHERWISE: { type: 'otherwise', response: id },
    ADVISE: { type: 'advise' },
    REASSESS: { type: 'reassess' },
    CONTINUE: { type: 'continue' },
    TIME_LIMIT: { type: 'time-limit' },
    AFTERCARE: { type: 'aftercare' },
    CLOSE: { type: 'closed' }
  }
  const draft = drafts[verb]
  if (!draft) throw new Error(`No draft for ${type}`)
  return draft
}
