import { expect, test } from 'vitest'
import { checkSheet } from '../../src/flow/sheet'
import { knowing, teaHouse } from './tea-house'

test('an answer establishes its facts and the standing facts are preset', () => {
  const known = knowing({ smoke: ['puffs'], 'puff-kind': ['big-puffs'] })
  expect([...known.facts].sort()).toEqual(['big-puffs', 'puffs', 'sunny'])
  expect(known.inForce).toEqual(['smoke', 'puff-kind'])
})

test('an answer lies dormant while its question would not be asked', () => {
  const known = knowing({ smoke: ['yawns'], 'puff-kind': ['big-puffs'] })
  expect(known.dormant).toEqual(['puff-kind'])
  expect(known.facts.has('big-puffs')).toBe(false)
})

test('not sure leaves the facts of the question unknown, and of those that hang on it', () => {
  const known = knowing({ smoke: ['not-sure'] })
  expect([...known.facts].sort()).toEqual(['sunny', 'unsure.smoke'])
  expect([...known.unknown].sort()).toEqual([
    'big-puffs',
    'breathes-fire',
    'little-puffs',
    'puffs',
    'yawns'
  ])
})

test('a fact from the danger sheet is known even when the question is not sure', () => {
  const known = knowing({ smoke: ['not-sure'] }, { 'danger-sheet': ['breathes-fire'] })
  expect(known.facts.has('breathes-fire')).toBe(true)
  expect(known.unknown.has('breathes-fire')).toBe(false)
})

test('none and options without facts establish nothing', () => {
  expect([...knowing({ smoke: ['none'], wish: ['wants-nothing'] }).facts]).toEqual([
    'sunny'
  ])
})

test.each([
  [{ hunger: ['huge'] }, 'unknown-question'],
  [{ smoke: ['rings'] }, 'unknown-option'],
  [{ wish: ['none'] }, 'unknown-option'],
  [{ weather: ['not-sure'] }, 'unknown-option'],
  [{ smoke: [] }, 'empty-answer'],
  [{ smoke: ['none', 'puffs'] }, 'exclusive-option'],
  [{ smoke: ['puffs', 'not-sure'] }, 'exclusive-option'],
  [{ wish: ['wants-tea', 'wants-gold'] }, 'one-option-only'],
  [{ smoke: ['puffs', 'puffs'] }, 'option-twice']
])('the sheet %j has the finding %s', (sheet, code) => {
  expect(checkSheet(teaHouse, sheet as Record<string, string[]>)[0]?.code).toBe(code)
})

test('a sheet with standing facts and exclusive answers by themselves is fine', () => {
  const sheet = { weather: ['stormy'], smoke: ['none'], wish: ['not-sure'] }
  expect(checkSheet(teaHouse, sheet)).toEqual([])
})
