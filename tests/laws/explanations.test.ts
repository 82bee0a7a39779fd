import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from '../../src/flow/condition'
import { decide } from '../../src/flow/decide'
import { explain } from '../../src/flow/explain'
import { brokenSafeguards } from '../../src/flow/safeguards'
import { givenFrom, know } from '../../src/flow/sheet'
import { factsOf } from '../../src/flow/facts'
import type { Flow } from '../../src/flow/schema'
import { rangesOf } from '../../src/flow/tables'
import { nearest, unsureThatMatter, type Change } from '../../src/flow/what-if'
import { arbitraryFlow } from './arbitrary-flow'
import { anySheet } from './every-sheet'

const cases = fc
  .record({ flow: arbitraryFlow(3), seed: fc.nat() })
  .map(({ flow, seed }) => {
    const given = givenFrom(flow, anySheet(flow.questions, seed))
    return { flow, given, known: know(flow, given) }
  })

const RUNS = process.env['UKETOME_FULL'] ? 5000 : 200

test('an explanation names only facts that the sheet establishes', () => {
  fc.assert(
    fc.property(cases, ({ flow, known }) => {
      const named = explain(flow, known).flatMap(({ facts }) => facts)
      expect(named.filter(fact => !known.facts.has(fact))).toEqual([])
    }),
    { numRuns: RUNS }
  )
})

test('an explanation names the rows that decided', () => {
  fc.assert(
    fc.property(cases, ({ flow, known }) => {
      const advice = decide(flow, known)
      const rows = explain(flow, known).filter(
        ({ table }) => table === 'weighing' || table === 'companions'
      )
      expect(rows.map(({ row }) => row)).toEqual([
        advice.row,
        ...advice.companions.map(({ row }) => row)
      ])
    }),
    { numRuns: RUNS }
  )
})

test('what an explanation tells of a scale holds whatever is unknown, unless it is called open', () => {
  fc.assert(
    fc.property(cases, ({ flow, known }) => {
      const ranges = rangesOf(flow, known)
      for (const { table, row, open } of explain(flow, known)) {
        if (table === 'weighing' || table === 'companions' || open) continue
        const when = flow.scales[table].find(({ id }) => id === row)?.when
        const { low, high } = ranges[table]
        expect(when ? judge(when, known, ranges) === 'must' : low === high).toBe(true)
      }
    }),
    { numRuns: RUNS }
  )
})

test('the nearest changes really lead to a firmer and a softer advice', () => {
  fc.assert(
    fc.property(cases, ({ flow, given, known }) => {
      const { firmness } = decide(flow, known)
      const { firmer, softer } = nearest(flow, given)
      for (const change of [firmer, softer]) {
        if (!change) continue
        const answer = givenFrom(flow, { [change.question]: change.options })
        const changed = know(flow, {
          ...given,
          [change.question]: answer[change.question] ?? []
        })
        const { response, firmness: after } = decide(flow, changed)
        expect({ response, after }).toEqual({
          response: change.response,
          after: change.firmness
        })
      }
      if (firmer) expect(firmer.firmness).toBeGreaterThan(firmness)
      if (softer) expect(softer.firmness).toBeLessThan(firmness)
      const dangers = dangersOf(flow, softer).filter(fact => !known.facts.has(fact))
      expect(dangers, 'offered as a way to a softer advice').toEqual([])
    }),
    { numRuns: RUNS }
  )
})

test('only answers that were not sure are said to matter as such, and no judgement throws', () => {
  fc.assert(
    fc.property(cases, ({ flow, given, known }) => {
      const unsure = unsureThatMatter(flow, given).map(
        ({ question }) => `unsure.${question}`
      )
      expect(unsure.filter(fact => !known.facts.has(fact))).toEqual([])
      expect(brokenSafeguards(flow, known)).toEqual([])
    }),
    { numRuns: RUNS }
  )
})

function dangersOf(flow: Flow, change: Change | undefined): string[] {
  const options = flow.questions
    .find(({ id }) => id === change?.question)
    ?.options.filter(({ id }) => change?.options.includes(id))
  return (options ?? []).flatMap(factsOf).filter(fact => flow.lifeDanger.includes(fact))
}
