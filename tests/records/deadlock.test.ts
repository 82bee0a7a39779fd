import { describe, expect, test } from 'vitest'
import type { CompiledFlow } from '../../src/flow/compile'
import { deadlockedAt } from '../../src/records/deadlock'
import type { IncidentDraft, IncidentEvent } from '../../src/records/events'
import { duckPond } from '../machine/duck-pond'

const asked: IncidentDraft = { type: 'answered', question: 'mood', options: ['cross'] }
const answeredBefore: IncidentDraft = {
  type: 'answered',
  question: 'before',
  options: ['told']
}
const goesOn: IncidentDraft = { type: 'reaction', reaction: 'goes-on' }
const calmed: IncidentDraft = { type: 'reaction', reaction: 'calmed' }

describe('the time after which a matter is closed counts from', () => {
  test('nothing yet while nobody has answered', () => {
    expect(deadlockedAt(flow, [])).toBeUndefined()
    expect(from(asked, calmed, done('shoo', 'clap'))).toBeUndefined()
  })

  test('the moment it was noted that an answer had been given', () => {
    expect(from(asked, answeredBefore, goesOn)).toBe(1)
  })

  test('the first time the visitor went on although something was said', () => {
    expect(from(asked, calmed, goesOn, goesOn)).toBe(2)
  })

  test('the sentence that gave the answer', () => {
    expect(from(asked, done('feed', 'no-bread'), goesOn)).toBe(1)
  })

  test('no step that is not said', () => {
    expect(from(asked, done('feed', 'kneel'))).toBeUndefined()
  })

  test('no answer that was taken back', () => {
    expect(from(answeredBefore, { type: 'undone', of: 1 })).toBeUndefined()
  })

  test('no sentence that was not said after all', () => {
    expect(from(done('feed', 'no-bread'), { type: 'unsaid', of: 1 })).toBeUndefined()
  })
})

const flow = withAnswers(duckPond())

/** Feeding begins with a plain no, and it can be known that one was given before. */
function withAnswers(pond: CompiledFlow): CompiledFlow {
  const [bird, ...questions] = pond.questions
  const [feed, ...responses] = pond.responses
  if (!bird || !feed) throw new Error('The pond has a bird to feed')
  const told = { id: 'told', sets: ['answered-clearly'] }
  return {
    ...pond,
    questions: [{ ...bird, id: 'before', options: [told] }, bird, ...questions],
    responses: [
      {
        ...feed,
        actionsNow: ['decline_plainly'],
        steps: [{ id: 'no-bread', kind: 'say' }, ...feed.steps]
      },
      ...responses
    ]
  }
}

function done(response: string, step: string): IncidentDraft {
  return { type: 'done', response, step }
}

function from(...drafts: IncidentDraft[]) {
  const events: IncidentEvent[] = drafts.map((draft, at) => ({
    ...draft,
    seq: at + 1,
    at
  }))
  return deadlockedAt(flow, events)
}
