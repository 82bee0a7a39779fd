import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brokenSafeguards } from '../../src/flow/safeguards'
import { know } from '../../src/flow/sheet'
import { anyGiven } from './any-sheet'
import { baseFlow } from './published'

const flow = baseFlow()
const full = process.env['UKETOME_FULL'] === '1'

describe('The base flow', () => {
  test('holds every safeguard whatever is answered, said and done', () => {
    fc.assert(
      fc.property(anyGiven(flow), given => {
        expect(brokenSafeguards(flow, know(flow, given))).toEqual([])
      }),
      { numRuns: full ? 20_000 : 1_500 }
    )
  })
})
