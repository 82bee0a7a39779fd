import { expect, test } from 'vitest'
import type { Advice } from '../../../src/flow/decide'
import type { Companion } from '../../../src/flow/schema'
import { alongOf, isForStaff } from '../../../src/ui/advice/along'
import { counter } from '../support/counter'

const companion = (
  id: string,
  place: Companion['place'],
  actionsNow: Companion['actionsNow'],
  actionsIf: Companion['actionsIf'] = []
): Companion => ({ id, place, actionsNow, actionsIf, steps: [], source: [] })

const all = [
  companion('ambulance', 'beside', ['medical_119']),
  companion('step-back', 'beside', ['call_supervisor'], ['call_police']),
  companion('interpreter', 'before', ['accommodate']),
  companion('desk', 'after', ['refer_social'], ['call_police']),
  companion('note', 'after', ['record_and_monitor'])
]
const flow = { ...counter, companions: all }
const advice = {
  companions: all.map(({ id, place }) => ({ companion: id, row: id, place }))
} as Advice

const ids = (list: readonly Companion[]) => list.map(({ id }) => id)

test('help at once stands before all else while life is in danger', () => {
  expect(ids(alongOf(flow, advice, true).emergency)).toEqual(['ambulance'])
  expect(ids(alongOf(flow, advice, false).emergency)).toEqual([])
})

test('getting away comes before the steps although it goes beside the response', () => {
  expect(ids(alongOf(flow, advice, true).before)).toEqual(['step-back', 'interpreter'])
})

test('everything else follows the steps', () => {
  expect(ids(alongOf(flow, advice, true).others)).toEqual(['desk', 'note'])
})

test('what looks after staff is told from what looks after the person', () => {
  expect(ids(all.filter(isForStaff))).toEqual(['step-back', 'desk', 'note'])
})
