import { beforeAll, describe, expect, test } from 'vitest'
import { walk } from '../../src/flow/asked'
import { compile } from '../../src/flow/compile'
import { brokenSafeguards } from '../../src/flow/safeguards'
import { givenFrom, know } from '../../src/flow/sheet'
import { productOf } from '../../src/flow/verify/combinations'
import { prove, type Proof, type ProvedSafeguard } from '../../src/flow/verify/prove'
import { faults } from './faults'
import { baseFlow } from './published'

const flow = baseFlow()

describe('The proof of the base flow', () => {
  let proof: Proof
  beforeAll(() => {
    proof = prove(flow)
  })

  test('finds that every safeguard holds', () => {
    expect(proof.safeguards).toEqual(
      flow.safeguards.map(({ id }) => ({ id, holds: true }))
    )
  })

  test('leaves nothing unproved and every protocol ends', () => {
    expect(proof.findings).toEqual([])
  })

  test('stands for every full sheet', () => {
    expect(proof.combinations).toBe(String(productOf(flow)))
    const { states, combinations, ways, longest } = proof
    console.info({ states, combinations, ways, longest })
    expect(BigInt(ways ?? 0)).toBeGreaterThan(0n)
    expect(BigInt(ways ?? 0)).toBeLessThan(BigInt(combinations))
    expect(longest).toBeLessThanOrEqual(flow.questions.length)
  })
})

describe('A weakened base flow', () => {
  test('has a fault planted for every safeguard', () => {
    const caught = new Set(faults.flatMap(({ breaks }) => breaks))
    expect(flow.safeguards.map(({ id }) => id).filter(id => !caught.has(id))).toEqual([])
  })

  test.each(faults)(
    '$name: the counterexample breaks the safeguard',
    ({ weaken, breaks }) => {
      const weak = weaken(structuredClone(flow))
      const runnable = compile(weak)
      const broken = prove(weak).safeguards.filter(({ holds }) => !holds)
      expect(broken.map(({ id }) => id)).toEqual(expect.arrayContaining(breaks))
      for (const safeguard of broken) {
        const { sheet, then } = caseOf(safeguard)
        const given = givenFrom(weak, sheet, then)
        expect(brokenSafeguards(weak, know(weak, given))).toContain(safeguard.id)
        expect(walk(runnable, sheet, { extra: then }).missing).toEqual([])
      }
    }
  )
})

function caseOf({ counterexample, then = {} }: ProvedSafeguard) {
  const sheet = Array.isArray(counterexample) ? counterexample[0] : counterexample
  if (!sheet) throw new Error('A broken safeguard has no counterexample')
  return { sheet, then }
}
