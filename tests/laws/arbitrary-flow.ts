import fc from 'fast-check'
import { parse } from '../../src/flow/parse'
import type { Condition, Flow } from '../../src/flow/schema'
import { LEVELS, type ScaleId } from '../../src/flow/words'

type Question = {
  id: string
  kind: 'one' | 'several'
  sets: string[][]
  askWhen: Condition | null
}

const RESPONSES = ['wave', 'bow', 'whistle']
const COMPANIONS = ['kitten', 'kettle']
const OUTSIDE = [
  'thunder',
  'encore',
  'curtain',
  'said.hush.1',
  'said.hush.2',
  'sunny',
  'rainy'
]
const ACTIONS_NOW = [['continue_service'], ['warn'], ['call_police']]

/** Any small flow that `parse` accepts. */
export function arbitraryFlow(most = 3): fc.Arbitrary<Flow> {
  return arbitraryQuestions(most).chain(questions => {
    const flags = [...new Set([...OUTSIDE, ...flagsOf(questions)])]
    return fc
      .record({
        legitimacy: arbitraryScale('legitimacy', flags, []),
        means: arbitraryScale('means', flags, ['legitimacy']),
        harm: arbitraryScale('harm', flags, ['legitimacy', 'means']),
        weighing: fc.array(arbitraryRow(flags), { minLength: 1, maxLength: 4 }),
        companionRows: fc.array(arbitraryRow(flags), { maxLength: 3 }),
        before: fc.boolean(),
        always: fc.boolean(),
        lifeDanger: fc.boolean()
      })
      .map(parts => toFlow(questions, parts))
  })
}

export function arbitraryCondition(
  flags: string[],
  scales: ScaleId[] = [],
  depth = 2
): fc.Arbitrary<Condition> {
  const flag = fc.constantFrom(...flags)
  const simple: fc.Arbitrary<Condition>[] = [
    flag,
    flag,
    fc
      .tuple(
        fc.uniqueArray(flag, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 3 })
      )
      .map(([count, atLeast]) => ({ count, atLeast })),
    ...scales.map(arbitraryScaleCondition)
  ]
  if (depth === 0) return fc.oneof(...simple)
  const part = arbitraryCondition(flags, scales, depth - 1)
  const parts = fc.array(part, { maxLength: 3 })
  return fc.oneof(
    ...simple,
    parts.map(all => ({ all })),
    parts.map(any => ({ any })),
    part.map(not => ({ not }))
  )
}

function arbitraryScaleCondition(scale: ScaleId): fc.Arbitrary<Condition> {
  const level = fc.constantFrom(...LEVELS[scale])
  return fc.oneof(
    level.map(atLeast => ({ scale, atLeast })),
    level.map(atMost => ({ scale, atMost })),
    level.map(is => ({ scale, is }))
  )
}

function arbitraryQuestions(most: number): fc.Arbitrary<Question[]> {
  const draft = fc.record({
    kind: fc.constantFrom('one' as const, 'several' as const),
    options: fc.integer({ min: 1, max: 3 }),
    asked: fc.boolean(),
    shape: fc.constantFrom('own', 'shared', 'overlap', 'empty')
  })
  return fc.array(draft, { minLength: 1, maxLength: most }).chain(drafts =>
    drafts.reduce<fc.Arbitrary<Question[]>>(
      (before, { kind, options, asked, shape }, at) =>
        before.chain(questions => {
          const sets = Array.from({ length: options }, (_, n) => [`f${at}${n}`])
          const flags = [...OUTSIDE, ...flagsOf(questions)].filter(
            fact => fact !== 'curtain'
          )
          if (!asked) addFacts(sets, shape, `f${at}0`)
          const askWhen = asked ? arbitraryCondition(flags, [], 1) : fc.constant(null)
          return askWhen.map(when => [
            ...questions,
            { id: `q${at}`, kind, sets, askWhen: when }
          ])
        }),
      fc.constant([])
    )
  )
}

/** `curtain` is a fact of several sources; an option may also share a fact with its neighbour or set none. */
function addFacts(sets: string[][], shape: string, first: string): void {
  const last = sets.at(-1) ?? []
  if (shape === 'shared') last.splice(0, last.length, 'curtain')
  if (shape === 'overlap' && sets.length > 1) last.push(first)
  if (shape === 'empty') last.splice(0)
}

function flagsOf(questions: Question[]): string[] {
  return questions.flatMap(({ id, sets }) => [...sets.flat(), `unsure.${id}`])
}

function arbitraryScale(scale: ScaleId, flags: string[], earlier: ScaleId[]) {
  return fc.array(
    fc.record({
      when: arbitraryCondition(flags, earlier, 1),
      level: fc.constantFrom(...LEVELS[scale])
    }),
    { minLength: 1, maxLength: 3 }
  )
}

function arbitraryRow(flags: string[]) {
  return fc.record({
    when: arbitraryCondition(flags, ['legitimacy', 'means', 'harm'], 1),
    to: fc.nat({ max: 2 })
  })
}

type Parts = {
  legitimacy: { when: Condition; level: string }[]
  means: { when: Condition; level: string }[]
  harm: { when: Condition; level: string }[]
  weighing: { when: Condition; to: number }[]
  companionRows: { when: Condition; to: number }[]
  before: boolean
  always: boolean
  lifeDanger: boolean
}

function toFlow(questions: Question[], parts: Parts): Flow {
  const steps = [{ id: 'hum', kind: 'say' }]
  const parsed = parse({
    format: 1,
    id: 'silly',
    edition: '1',
    reviewedBy: [],
    settings: {},
    lifeDanger: parts.lifeDanger ? ['thunder'] : [],
    phases: ['act'],
    standing: [
      {
        id: 'weather',
        kind: 'standing',
        preset: 'sunny',
        options: [{ id: 'sunny' }, { id: 'rainy' }]
      }
    ],
    questions: questions.map(({ id, kind, sets, askWhen }, at) => ({
      id,
      kind,
      phase: 'act',
      alwaysAsk: parts.always && at === 0,
      options: sets.map((facts, n) => ({ id: `o${n}`, sets: facts })),
      ...(askWhen === null ? {} : { askWhen })
    })),
    dangerSheet: [{ id: 'bang', sets: ['thunder', 'curtain'] }],
    scales: {
      legitimacy: toTable(parts.legitimacy),
      means: toTable(parts.means),
      harm: toTable(parts.harm)
    },
    weighing: parts.weighing.map(({ when, to }, at, rows) => ({
      id: `w${at}`,
      response: RESPONSES[to],
      ...(at === rows.length - 1 ? {} : { when })
    })),
    companionRows: parts.companionRows.map(({ when, to }, at) => ({
      id: `c${at}`,
      when,
      companion: COMPANIONS[to % 2]
    })),
    responses: RESPONSES.map((id, at) => ({
      id,
      actionsNow: ACTIONS_NOW[at],
      steps,
      reactions: {
        calmed: { to: 'aftercare' },
        'goes-on': { sets: ['encore'] },
        'gets-worse': { to: 'hum' },
        leaves: { to: 'aftercare' },
        'refuses-to-leave': {}
      }
    })),
    companions: COMPANIONS.map((id, at) => ({
      id,
      place: at === 0 && parts.before ? 'before' : 'beside',
      steps
    })),
    ladder: [{ id: 'hush', times: 2 }],
    cards: [],
    contacts: [],
    aftercare: [],
    safeguards: [],
    sources: {}
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  return parsed.flow
}

function toTable(rows: { when: Condition; level: string }[]) {
  return rows.map(({ when, level }, at) =>
    at === rows.length - 1 ? { id: `s${at}`, level } : { id: `s${at}`, when, level }
  )
}
