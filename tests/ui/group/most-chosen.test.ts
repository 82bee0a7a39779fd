import { expect, test } from 'vitest'
import { mostChosen } from '../../../src/ui/group/most-chosen'
import { flow } from '../support/pond'

function proposed(id: string, counts: Record<string, number>): string[] {
  const question = flow.questions.find(each => each.id === id)
  if (!question) throw new Error(`no question ${id}`)
  return mostChosen(question, counts)
}

test('where as many saw something as saw nothing, what was seen is proposed', () => {
  expect(proposed('bird', { none: 4, goose: 4, hisses: 1 })).toEqual(['goose'])
  expect(proposed('bird', { none: 4, goose: 3 })).toEqual(['none'])
  expect(proposed('bird', { none: 2, 'not-sure': 2 })).toEqual(['none'])
})

test('of several choices those that half of the most ticked, of one the first', () => {
  expect(proposed('bird', { goose: 4, hisses: 2, swan: 1 })).toEqual(['goose', 'hisses'])
  expect(proposed('wants', { bread: 2, cake: 2 })).toEqual(['bread'])
  expect(proposed('wants', {})).toEqual([])
})
