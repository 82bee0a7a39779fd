import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from '../../src/flow/decide'
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

  test('has no response and no companion that nobody is ever advised', () => {
    const advised = new Set<string>()
    fc.assert(
      fc.property(anyGiven(flow), given => {
        const { response, companions } = decide(flow, know(flow, given))
        for (const id of [response, ...companions.map(({ companion }) => companion)]) {
          advised.add(id)
        }
      }),
      { numRuns: full ? 50_000 : 10_000, seed: 20261123 }
    )
    const all = [...flow.responses, ...flow.companions].map(({ id }) => id)
    expect(all.filter(id => !advised.has(id))).toEqual([])
  })
})
