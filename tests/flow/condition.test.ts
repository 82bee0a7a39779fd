import { expect, test } from 'vitest'
import { holds, judge } from '../../src/flow/condition'

const known = { facts: new Set(['red']), unknown: new Set(['green']) }

test('a flag holds when it is established', () => {
  expect([holds('red', known.facts), holds('green', known.facts)]).toEqual([true, false])
})

test('all, any, not and count combine', () => {
  const some = { count: ['red', 'green', 'blue'], atLeast: 2 }
  expect(holds({ all: ['red', { not: 'blue' }] }, known.facts)).toBe(true)
  expect(holds({ any: ['green', 'blue'] }, known.facts)).toBe(false)
  expect(holds(some, known.facts)).toBe(false)
  expect(holds(some, new Set(['red', 'blue']))).toBe(true)
})

test('a scale holds at, above or below a level', () => {
  const levels = { means: 'abusive' } as const
  const none = new Set<string>()
  expect(holds({ scale: 'means', atLeast: 'pressing' }, none, levels)).toBe(true)
  expect(holds({ scale: 'means', atMost: 'pressing' }, none, levels)).toBe(false)
  expect(holds({ scale: 'means', is: 'abusive' }, none, levels)).toBe(true)
})

test('an unknown flag leaves a condition open unless something else settles it', () => {
  expect(judge({ all: ['red', 'green'] }, known)).toBe('can')
  expect(judge({ any: ['red', 'green'] }, known)).toBe('must')
  expect(judge({ all: ['blue', 'green'] }, known)).toBe('no')
  expect(judge({ not: 'green' }, known)).toBe('can')
  expect(judge({ count: ['red', 'green'], atLeast: 2 }, known)).toBe('can')
})

test('a scale that may be at several levels leaves a condition open', () => {
  const ranges = { means: { low: 'pressing', high: 'threatening' } } as const
  expect(judge({ scale: 'means', atLeast: 'pressing' }, known, ranges)).toBe('must')
  expect(judge({ scale: 'means', atLeast: 'abusive' }, known, ranges)).toBe('can')
  expect(judge({ scale: 'means', is: 'violent' }, known, ranges)).toBe('no')
})

test('a setting that was never resolved is refused', () => {
  expect(() => holds({ count: ['red'], atLeast: 'asks' }, known.facts)).toThrow('asks')
})
