import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Closer } from '../../src/flow/close'
import { holds, judge } from '../../src/flow/condition'
import { settersOf } from '../../src/flow/facts'
import { givenFrom, know } from '../../src/flow/sheet'
import { levelsUsed, rangesOf } from '../../src/flow/tables'
import { arbitraryCondition, arbitraryFlow } from './arbitrary-flow'
import { anySheet, outsides } from './every-sheet'

const anything = arbitraryFlow(3).chain(flow =>
  fc.record({
    flow: fc.constant(flow),
    outside: fc.constantFrom(...outsides(flow)),
    seed: fc.nat(),
    condition: arbitraryCondition(
      [...settersOf(flow).keys()],
      ['legitimacy', 'means', 'harm'],
      2
    )
  })
)

const RUNS = process.env['UKETOME_FULL'] ? 5000 : 200

test('a closed condition over recorded flags agrees with the open one over what is known', () => {
  fc.assert(
    fc.property(anything, ({ flow, outside, seed, condition }) => {
      const given = givenFrom(flow, anySheet(flow.questions, seed), outside)
      const known = know(flow, given)
      const recorded = new Set(Object.values(given).flat())
      const ranges = rangesOf(flow, known)
      const closer = new Closer(flow)
      expect(holds(closer.seen(condition), recorded)).toBe(
        holds(condition, known.facts, levelsUsed(ranges))
      )
      const truth = judge(condition, known, ranges)
      expect(holds(closer.must(condition), recorded)).toBe(truth === 'must')
      expect(holds(closer.can(condition), recorded)).toBe(truth !== 'no')
    }),
    { numRuns: RUNS }
  )
})
