import { expect, test } from 'vitest'
import { compile } from '../../../src/flow/compile'
import { responseOf } from '../../../src/flow/decide'
import type { IncidentDraft } from '../../../src/records/events'
import { stepLines } from '../../../src/ui/advice/step-lines'
import { duckPond } from '../../machine/duck-pond'

const flow = compile(duckPond())
const CLAPPED: IncidentDraft = { type: 'done', response: 'shoo', step: 'clap' }

const states = (current: string, ...drafts: IncidentDraft[]) => {
  const events = drafts.map((draft, at) => ({ ...draft, seq: at + 1, at }))
  const lines = stepLines(responseOf(flow, 'shoo'), current, events)
  return lines.map(({ state, doneAs }) => [state, ...doneAs].join(' '))
}

test('a step that comes back was done already', () => {
  expect(states('clap', CLAPPED)).toEqual(['now 1', 'later', 'later'])
  expect(states('ask', CLAPPED, CLAPPED)).toEqual(['done 1 2', 'now', 'later'])
})

test.each<IncidentDraft>([
  { type: 'danger', entry: 'swan-comes' },
  { type: 'reaction', reaction: 'gets-worse' }
])('nothing counts as done that was done before $type', begins => {
  expect(states('ask', CLAPPED, begins)).toEqual(['later', 'now', 'later'])
  expect(states('ask', CLAPPED, begins, CLAPPED)).toEqual(['done 3', 'now', 'later'])
})
