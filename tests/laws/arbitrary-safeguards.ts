import fc from 'fast-check'
import type { Condition, Flow, Safeguard } from '../../src/flow/schema'
import type { Action } from '../../src/flow/words'
import { arbitraryCondition, arbitraryFlow } from './arbitrary-flow'

const ACTIONS: Action[] = [
  'continue_service',
  'warn',
  'end_interaction',
  'call_police',
  'accommodate'
]

/** Any small flow with companions that act, acts that must never soften, and safeguards, most of them broken. */
export function arbitraryGuardedFlow(most = 2): fc.Arbitrary<Flow> {
  return arbitraryFlow(most).chain(flow =>
    fc
      .record({
        acts: fc.tuple(arbitraryActions(), arbitraryActions()),
        worse: fc.boolean(),
        rules: fc.array(arbitrarySafeguard(flow), { minLength: 1, maxLength: 3 })
      })
      .map(({ acts, worse, rules }) => ({
        ...flow,
        questions: flow.questions.map(question => ({
          ...question,
          worseAdds: worse ? question.options.map(({ id }) => id) : []
        })),
        companions: flow.companions.map((companion, at) => ({
          ...companion,
          actionsNow: acts[at] ?? []
        })),
        safeguards: [...rules, ...LAWS].map((rule, at) => ({ ...rule, id: `s${at}` }))
      }))
  )
}

const LAWS: Safeguard[] = [
  { id: 'by-means', firmness: 'means', source: [] },
  { id: 'by-legitimacy', firmness: 'legitimacy', source: [] },
  { id: 'by-acts', firmness: 'worse-adds', source: [] },
  { id: 'in-doubt', firmness: 'unsure-legitimacy', source: [] },
  { id: 'complete', complete: true, source: [] }
]

function arbitrarySafeguard(flow: Flow): fc.Arbitrary<Safeguard> {
  const rule = fc.record({
    when: arbitraryWhen(flow),
    actions: fc.subarray(ACTIONS, { minLength: 1, maxLength: 2 }),
    at: fc.constantFrom('now' as const, 'anywhere' as const),
    companion: fc.constantFrom(...flow.companions.map(({ id }) => id))
  })
  const common = { id: 'rule', source: [] }
  return fc.oneof(
    rule.map(({ when, actions, at }) => ({
      ...common,
      requires: { when, actions, at }
    })),
    rule.map(({ when, actions, at }) => ({ ...common, forbids: { when, actions, at } })),
    rule.map(({ when, actions, companion }) => ({
      ...common,
      before: { when, actions, companion }
    }))
  )
}

function arbitraryWhen({ questions }: Flow): fc.Arbitrary<Condition> {
  const own = questions.flatMap(({ id, options }) => [
    `unsure.${id}`,
    ...options.flatMap(({ sets }) => sets ?? [])
  ])
  const flags = ['thunder', 'encore', 'said.hush.2', 'sunny', ...own]
  return arbitraryCondition(flags, ['legitimacy', 'means', 'harm'], 1)
}

function arbitraryActions(): fc.Arbitrary<Action[]> {
  return fc.subarray(ACTIONS, { maxLength: 1 })
}
