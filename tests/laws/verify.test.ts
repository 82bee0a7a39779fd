import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../src/flow/compile'
import { brokenSafeguards } from '../../src/flow/safeguards'
import { know } from '../../src/flow/sheet'
import { productOf } from '../../src/flow/verify/combinations'
import { prove, type ProvedSafeguard } from '../../src/flow/verify/prove'
import { arbitraryFlow } from './arbitrary-flow'
import { arbitraryGuardedFlow } from './arbitrary-safeguards'
import { bruteForce, costOf, givenOf, isMet } from './brute-force'

const RUNS = process.env['UKETOME_FULL'] ? 1000 : 60

test('the proof says of every safeguard what trying out every case says', () => {
  fc.assert(
    fc.property(arbitraryGuardedFlow(2), flow => {
      const { shortest, ...counted } = bruteForce(flow)
      const { safeguards, combinations, ways, longest, findings } = prove(flow)
      expect({ combinations, ways, longest }).toEqual(counted)
      expect(findings.map(({ code }) => code)).not.toContain('not-proved')
      const found = safeguards
        .filter(({ holds }) => !holds)
        .map(broken => [broken.id, costOf(flow, caseOf(broken))])
      expect(Object.fromEntries(found)).toEqual(shortest)
    }),
    { numRuns: RUNS }
  )
})

test('a counterexample breaks the safeguard on a way that staff can go', () => {
  fc.assert(
    fc.property(arbitraryGuardedFlow(3), flow => {
      const compiled = compile(flow)
      for (const broken of prove(flow).safeguards.filter(({ holds }) => !holds)) {
        const found = caseOf(broken)
        expect(isMet(compiled, found)).toBe(true)
        expect(brokenSafeguards(flow, know(flow, givenOf(flow, found)))).toContain(
          broken.id
        )
      }
    }),
    { numRuns: RUNS * 2 }
  )
})

test('the classes of the proof sum to the number of full sheets', () => {
  fc.assert(
    fc.property(arbitraryFlow(5), flow => {
      const { combinations, classes } = prove(flow)
      const sum = Object.values(classes).reduce(
        (total, count) => total + BigInt(count),
        0n
      )
      expect([combinations, String(sum)]).toEqual([
        String(productOf(flow)),
        String(productOf(flow))
      ])
    }),
    { numRuns: RUNS * 3 }
  )
})

function caseOf({ counterexample, then = {} }: ProvedSafeguard) {
  const sheet = Array.isArray(counterexample) ? counterexample[0] : counterexample
  if (!sheet) throw new Error('A broken safeguard has no counterexample')
  return { sheet, then }
}
