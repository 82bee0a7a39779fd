import { TooLarge } from '../nodes'
import type { Flow, Question, StandingQuestion } from '../schema'
import { choicesOf } from '../sheet'
import type { Case } from '../verify/cases'
import { NONE, NOT_SURE } from '../words'
import { merged } from './merged'
import { factsIn, sheetFor } from './shared-sheet'

/** What either of two flows asks under one id; `preset`: how a standing fact may be without being told. */
export type Asked = {
  id: string
  kind: Question['kind'] | 'standing' | 'mixed'
  /** One by one the options to tick, or every answer where only one can be given. */
  answers: string[][]
  presets: string[]
}

export type Pair<T> = readonly [before: T, after: T]

/** The questions of two flows, standing ones first, in an order that is that of both where they agree. */
export function askedInEither(flows: Pair<Flow>): Asked[] {
  const ids = ({ standing, questions }: Flow) =>
    [...standing, ...questions].map(({ id }) => id)
  const asked = merged(ids(flows[0]), ids(flows[1])).map(id => together(id, flows))
  const isStanding = ({ kind }: Asked) => kind === 'standing'
  return [...asked.filter(isStanding), ...asked.filter(one => !isStanding(one))]
}

/** The answers of a full sheet, each as values that stand for the same thing in both flows. */
export function casesOfEither(asked: readonly Asked[]): Case[] {
  const cases: Case[] = []
  for (const one of asked) cases.push(...casesFor(one, cases.length))
  return cases
}

/** The same cases with the facts that they establish in one of the flows, and the options that it knows. */
export function casesIn(flow: Flow, cases: readonly Case[]): Case[] {
  return cases.map(one => ({
    ...one,
    values: one.options.map(answer => factsIn(flow, one.source, answer)),
    options: one.options.map(
      answer => sheetFor(flow, { [one.source]: answer })[one.source] ?? []
    )
  }))
}

function together(id: string, flows: Pair<Flow>): Asked {
  const found = flows.flatMap(({ standing, questions }) =>
    [...standing, ...questions].filter(question => question.id === id)
  )
  const [first, second = first] = found
  if (!first || !second) throw new Error(`Neither flow asks ${id}`)
  const presets = found.flatMap(one => (one.kind === 'standing' ? [one.preset] : []))
  if (first.kind !== second.kind) {
    const answers = distinct(found.flatMap(answersTo))
    return { id, kind: 'mixed', answers, presets: [] }
  }
  const own = merged(idsOf(first), idsOf(second)).map(option => [option])
  const answers = first.kind === 'one' ? [...own, [NOT_SURE]] : own
  return { id, kind: first.kind, answers, presets }
}

function casesFor({ id, kind, answers, presets }: Asked, first: number): Case[] {
  const source = id
  if (kind === 'standing') {
    const costs = answers.map(([option = '']) => (presets.includes(option) ? 0 : 1))
    return [{ source, kind, options: answers, values: answers, costs }]
  }
  if (kind === 'several') {
    const tick = (answer: string[]) => ({
      source,
      options: [[], answer],
      values: [[], answer],
      costs: [0, 1]
    })
    const ticks = answers.map(answer => ({
      ...tick(answer),
      kind: 'tick' as const,
      unless: first
    }))
    return [{ ...tick([NOT_SURE]), kind: 'unsure' }, ...ticks]
  }
  const options = [...answers, []]
  const costs = options.map(({ length }) => length)
  return [{ source, kind: 'one', options, values: options, costs }]
}

/** So many options at most can be ticked in a question that the other flow asks in another way. */
const MOST_TICKS = 10

function answersTo(question: Question | StandingQuestion): string[][] {
  if (question.kind !== 'several') return choicesOf(question).map(option => [option])
  if (question.options.length > MOST_TICKS) throw new TooLarge()
  const ticked = idsOf(question).reduce<string[][]>(
    (sets, option) => [...sets, ...sets.map(set => [...set, option])],
    [[]]
  )
  return [...ticked.slice(1), [NONE], [NOT_SURE]]
}

function idsOf({ options }: Question | StandingQuestion): string[] {
  return options.map(({ id }) => id)
}

function distinct(answers: string[][]): string[][] {
  return [...new Map(answers.map(answer => [[...answer].sort().join(), answer])).values()]
}
