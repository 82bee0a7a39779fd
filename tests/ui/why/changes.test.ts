import { expect, test } from 'vitest'
import { differenceOf } from '../../../src/ui/why/changes'
import { counter } from '../support/counter'

const of = (id: string, options: string[], answer: string[]) => {
  const question = counter.questions.find(each => each.id === id)
  if (!question) throw new Error(`No question ${id}`)
  const change = { question: id, options, response: 'feed', firmness: 0 }
  return differenceOf(question, change, answer)
}

test('one choice stands instead of another', () => {
  expect(of('mood', ['cross'], ['curious'])).toEqual({
    how: 'instead',
    options: ['cross']
  })
})

test('one tick more adds', () => {
  expect(of('bird', ['goose', 'swan'], ['goose'])).toEqual({
    how: 'adds',
    options: ['swan']
  })
})

test('one tick less drops', () => {
  expect(of('bird', ['goose'], ['goose', 'hisses'])).toEqual({
    how: 'drops',
    options: ['hisses']
  })
})

test('nothing ticked at all drops the only tick', () => {
  expect(of('bird', ['none'], ['swan'])).toEqual({ how: 'drops', options: ['swan'] })
})

test('what was none or not sure is no tick', () => {
  expect(of('bird', ['swan'], ['none'])).toEqual({ how: 'instead', options: ['swan'] })
})
