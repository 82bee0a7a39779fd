import {
  CLOCK,
  DANGER_SHEET,
  factsOf,
  factsOfQuestion,
  LADDER,
  REACTED,
  saidFacts,
  settersOf,
  unsureOf
} from './facts'
import type { Flow, Question, Rung } from './schema'

/**
 * One thing that is not known beforehand. Each value is the set of facts it establishes.
 * `unless` names an earlier variable whose value 1 makes this one count for nothing.
 */
export type Variable = {
  source: string
  values: string[][]
  unless?: number
}

/** The source of facts that stand by themselves, whoever set them. */
export const ANYONE = 'anyone'

/**
 * What a flow can meet, in the order it is asked: danger sheet, reactions, clock, ladder,
 * standing facts, then the questions. A fact with several sources also stands by itself at the front.
 */
export function variablesOf(flow: Flow): Variable[] {
  const variables: Variable[] = [
    ...outsideFacts(flow).map(fact => ({ source: ANYONE, values: [[], [fact]] })),
    ...flow.ladder.map(rung => ({ source: LADDER, values: countersOf(rung) })),
    ...flow.standing.map(({ id, options }) => ({
      source: id,
      values: distinct(options.map(factsOf))
    }))
  ]
  for (const question of flow.questions)
    variables.push(...answersTo(question, variables.length))
  return variables
}

/** Facts that more than one source can set: they say nothing about which source did. */
export function sharedFacts(flow: Flow): Set<string> {
  const several = [...settersOf(flow)].filter(
    ([, sources]) => sources.filter(isOwn).length > 1
  )
  return new Set(several.map(([fact]) => fact))
}

const OUTSIDE = [DANGER_SHEET, REACTED, CLOCK]

/** The three outside sources are recorded apart but count as one. */
function isOwn(source: string, at: number, sources: string[]): boolean {
  return (
    at === sources.findIndex(other => OUTSIDE.includes(other)) ||
    !OUTSIDE.includes(source)
  )
}

function outsideFacts(flow: Flow): string[] {
  const shared = sharedFacts(flow)
  return [...settersOf(flow)]
    .filter(([fact, [first]]) => shared.has(fact) || OUTSIDE.includes(first ?? LADDER))
    .map(([fact]) => fact)
}

function countersOf({ id, times }: Rung): string[][] {
  const facts = saidFacts(id, times)
  return Array.from({ length: times + 1 }, (_, said) => facts.slice(0, said))
}

function answersTo(question: Question, first: number): Variable[] {
  const source = question.id
  const unsure = [unsureOf(source)]
  const options = question.options.map(factsOf)
  if (question.kind === 'one') {
    return [{ source, values: distinct([...options, unsure, []]) }]
  }
  if (options.flat().length > factsOfQuestion(question).length) {
    return [{ source, values: distinct([...unionsOf(options), unsure]) }]
  }
  return [
    { source, values: [[], unsure] },
    ...options.map(facts => ({ source, values: [[], facts], unless: first }))
  ]
}

function unionsOf(options: string[][]): string[][] {
  return options.reduce<string[][]>(
    (unions, facts) => [...unions, ...unions.map(union => [...union, ...facts])],
    [[]]
  )
}

/** The sets of facts that differ, each once. */
export function distinct(values: string[][]): string[][] {
  const byKey = new Map(
    values.map(value => {
      const facts = [...new Set(value)].sort()
      return [facts.join(), facts] as const
    })
  )
  return [...byKey.values()]
}
