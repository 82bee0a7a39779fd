import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUrgent, walk } from '../../src/flow/asked'
import { compile } from '../../src/flow/compile'
import { decide, type Advice } from '../../src/flow/decide'
import { givenFrom, know, type Sheet } from '../../src/flow/sheet'
import { arbitraryFlow } from './arbitrary-flow'
import { anySheet } from './every-sheet'

const manyNumbers = fc.array(fc.integer({ min: 0, max: 2000 }), {
  minLength: 30,
  maxLength: 30
})
const RUNS = process.env['UKETOME_FULL'] ? 5000 : 200

test('a question that was not asked decides as any of its options would', () => {
  fc.assert(
    fc.property(arbitraryFlow(3), manyNumbers, (flow, numbers) => {
      const compiled = compile(flow)
      for (const number of numbers) {
        const sheet = anySheet(flow.questions, number)
        const { knowledge, missing } = walk(compiled, sheet)
        if (missing.length > 0 || isUrgent(compiled, knowledge.facts)) continue
        const asked = decide(flow, knowledge)
        const whole = decide(flow, know(flow, givenFrom(flow, sheet)))
        expect(whole.response).toEqual(asked.response)
        expect(ids(whole)).toEqual(ids(asked))
      }
    }),
    { numRuns: RUNS }
  )
})

test('the order in which a sheet was filled in never changes the advice', () => {
  fc.assert(
    fc.property(arbitraryFlow(3), fc.nat(), (flow, seed) => {
      const sheet = anySheet(flow.questions, seed)
      const reversed = Object.fromEntries(Object.entries(sheet).reverse())
      const compiled = compile(flow)
      const advice = (given: Sheet) => {
        const way = walk(compiled, given, { rest: 'not-sure' })
        return { asked: way.asked, taps: way.taps, advice: decide(flow, way.knowledge) }
      }
      expect(advice(reversed)).toEqual(advice(sheet))
    }),
    { numRuns: RUNS }
  )
})

function ids({ companions }: Advice): string[] {
  return companions.map(({ companion }) => companion).sort()
}
