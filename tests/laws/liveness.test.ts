import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../src/flow/compile'
import { holds } from '../../src/flow/condition'
import { decide, type Advice } from '../../src/flow/decide'
import type { Flow } from '../../src/flow/schema'
import { givenFrom, know, type Given, type Sheet } from '../../src/flow/sheet'
import { arbitraryFlow } from './arbitrary-flow'
import { everySheet, outsides } from './every-sheet'

const RUNS = process.env['UKETOME_FULL'] ? 2000 : 150

test('a question is needed or offered exactly when some later sheet differs by it', () => {
  fc.assert(
    fc.property(arbitraryFlow(3), fc.nat({ max: 3 }), (flow, at) => {
      const compiled = compile(flow)
      const outside = outsides(flow)[at] ?? {}
      for (const { id, prefix, whole, urgent } of differences(flow, outside)) {
        const { facts } = know(flow, givenFrom(flow, prefix, outside))
        const where = JSON.stringify({ id, prefix, outside })
        expect([where, holds(compiled.offered[id]!, facts)]).toEqual([where, whole])
        expect([where, holds(compiled.needed[id]!, facts)]).toEqual([where, urgent])
      }
    }),
    { numRuns: RUNS }
  )
})

/** For every question and every way to answer what comes before it: whether its answer can make a difference. */
function differences(flow: Flow, outside: Given) {
  const adviceOf = remember((sheet: Sheet) =>
    decide(flow, know(flow, givenFrom(flow, sheet, outside)))
  )
  return flow.questions.flatMap((question, at) => {
    const own = everySheet([question])
    const rests = everySheet(flow.questions.slice(at + 1))
    return everySheet(flow.questions.slice(0, at)).map(prefix => {
      const differs = (part: (advice: Advice) => string) =>
        isAsked(flow, at, prefix, outside) ||
        rests.some(
          rest =>
            new Set(own.map(answer => part(adviceOf({ ...prefix, ...answer, ...rest }))))
              .size > 1
        )
      return {
        id: question.id,
        prefix,
        whole: differs(everything),
        urgent: differs(urgentPart)
      }
    })
  })
}

function isAsked(flow: Flow, at: number, prefix: Sheet, outside: Given): boolean {
  const question = flow.questions[at]!
  if (!question.alwaysAsk) return false
  const given = { ...givenFrom(flow, prefix, outside), [question.id]: ['x'] }
  return know(flow, given).inForce.includes(question.id)
}

function everything({ response, companions }: Advice): string {
  return [response, ...companions.map(({ companion }) => companion).sort()].join()
}

function urgentPart({ response, companions }: Advice): string {
  const before = companions.filter(({ place }) => place === 'before')
  return [response, ...before.map(({ companion }) => companion)].join()
}

function remember<A>(decideFor: (sheet: Sheet) => A): (sheet: Sheet) => A {
  const known = new Map<string, A>()
  return sheet => {
    const key = JSON.stringify(sheet)
    const found = known.get(key) ?? decideFor(sheet)
    known.set(key, found)
    return found
  }
}
