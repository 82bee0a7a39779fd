import { expect, test } from 'vitest'
import { compile } from '../../../src/flow/compile'
import type { IncidentDraft, IncidentEvent } from '../../../src/records/events'
import { incidentMachine } from '../../../src/machine/machine'
import { replay } from '../../../src/records/replay'
import { timeSpent } from '../../../src/ui/advice/time-limit'
import { counter } from '../support/counter'

const MINUTE = 60_000
const goose: IncidentDraft[] = [
  { type: 'answered', question: 'bird', options: ['goose'] },
  { type: 'advise' }
]
const saidNo: IncidentDraft = { type: 'done', response: 'feed', step: 'no-bread' }
const soaked: IncidentDraft = { type: 'answered', question: 'feathers', options: ['wet'] }

test('before anything was answered, only the time since the start counts', () => {
  expect(spent(goose)).toEqual({ elapsed: 9 })
})

test('the limit counts from the answer, not from the start', () => {
  expect(spent([...goose, saidNo])).toEqual({ elapsed: 9, left: 3 })
})

test('no limit is told while somebody’s life is in danger', () => {
  const cold = compile({ ...counter, lifeDanger: ['wet'] })
  expect(spent([...goose, saidNo], cold)).toEqual({ elapsed: 9, left: 3 })
  expect(spent([...goose, saidNo, soaked], cold)).toEqual({ elapsed: 9 })
})

/** Nine minutes after the start; the events came one every two minutes and a half. */
function spent(drafts: readonly IncidentDraft[], flow = counter) {
  const events: IncidentEvent[] = drafts.map((draft, index) => ({
    ...draft,
    seq: index + 1,
    at: (index + 1) * 2.5 * MINUTE
  }))
  const snapshot = replay(incidentMachine(flow), events)
  return timeSpent(flow, snapshot, { startedAt: 0, events, now: 9.6 * MINUTE })
}
