import { expect, test } from 'vitest'
import { toggled } from '../../src/training/toggled'

const several = { kind: 'several' } as const

test('of one choice the last tap stands', () => {
  expect(toggled({ kind: 'one' }, ['goose'], 'duck')).toEqual(['duck'])
})

test('several stand together, in the order of the taps, and a second tap takes one away', () => {
  expect(toggled(several, ['goose'], 'duck')).toEqual(['goose', 'duck'])
  expect(toggled(several, ['goose', 'duck'], 'goose')).toEqual(['duck'])
})

test.each(['none', 'not-sure'])('%s stands only by itself', alone => {
  expect(toggled(several, ['goose', 'duck'], alone)).toEqual([alone])
  expect(toggled(several, [alone], 'duck')).toEqual(['duck'])
})

test('the last one taken away leaves none of them', () => {
  expect(toggled(several, ['goose'], 'goose')).toEqual(['none'])
})
