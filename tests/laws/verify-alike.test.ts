import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Flow } from '../../src/flow/schema'
import { prove } from '../../src/flow/verify/prove'
import { arbitraryGuardedFlow } from './arbitrary-safeguards'
import { costOf } from './brute-force'
import { renamed, reversed } from './reordered-flow'

const RUNS = process.env['UKETOME_FULL'] ? 1000 : 150

test('the order of options, responses, companions and keys makes no difference to the proof', () => {
  fc.assert(
    fc.property(arbitraryGuardedFlow(4), flow => {
      expect(gist(reversed(flow))).toEqual(gist(flow))
    }),
    { numRuns: RUNS }
  )
})

test('the names of things make no difference to the proof', () => {
  const rename = (id: string) => `${[...id].reverse().join('')}-x`
  fc.assert(
    fc.property(arbitraryGuardedFlow(4), flow => {
      const { classes, ...rest } = gist(flow)
      const called = Object.entries(classes).map(([id, count]) => [rename(id), count])
      expect(gist(renamed(flow, rename))).toEqual({
        ...rest,
        classes: Object.fromEntries(called) as typeof classes
      })
    }),
    { numRuns: RUNS }
  )
})

test('no flow is too large to say that it is too large', () => {
  fc.assert(
    fc.property(
      arbitraryGuardedFlow(4),
      fc.integer({ min: 0, max: 300 }),
      (flow, limit) => {
        const { safeguards, findings, ways } = prove(flow, limit)
        const open = findings.filter(({ code }) => code === 'not-proved')
        const bare = safeguards.filter(
          ({ holds, counterexample }) => !holds && !counterexample
        )
        const whats = open.map(({ args }) => args['what'])
        expect(
          whats.includes('facts') || bare.every(({ id }) => whats.includes(id))
        ).toBe(true)
        expect(ways === null).toBe(whats.includes('facts') || whats.includes('ways'))
      }
    ),
    { numRuns: RUNS }
  )
})

/** What of a proof does not depend on which of several shortest counterexamples was found. */
function gist(flow: Flow) {
  const { safeguards, findings, ...rest } = prove(flow)
  return {
    ...rest,
    codes: findings.map(({ code }) => code).sort(),
    safeguards: safeguards.map(({ holds, counterexample, then = {} }) => {
      const pair = [counterexample ?? {}].flat()
      return { holds, costs: pair.map(sheet => costOf(flow, { sheet, then })) }
    })
  }
}
