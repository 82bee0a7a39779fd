import {
  CLOCK,
  DANGER_SHEET,
  factsOf,
  LADDER,
  REACTED,
  saidFacts,
  unsureOf
} from '../facts'
import type { Flow, Question, StandingQuestion } from '../schema'
import { distinct, type Variable } from '../variables'
import { NOT_SURE } from '../words'

/**
 * One thing the proof leaves open. Value n establishes the facts `values[n]`, stands for the options
 * `options[n]` of a sheet and adds `costs[n]` to the length of a counterexample; one value always costs nothing.
 */
export type Case = Variable & {
  kind: 'outside' | 'standing' | 'one' | 'unsure' | 'tick'
  options: string[][]
  costs: number[]
}

/** What happens outside the sheet costs more than any sheet, so that a counterexample does without it where it can. */
const OUTSIDE = 100_000

/**
 * Everything that can be answered, reported, said or reached, in the order it is asked. Unlike the variables of a
 * running flow, each stands for one event, so every combination of values is one that can happen.
 */
export function casesOf(flow: Flow): Case[] {
  const cases = [...outsideOf(flow), ...flow.standing.map(standingCase)]
  for (const question of flow.questions) cases.push(...answersTo(question, cases.length))
  return cases
}

function outsideOf(flow: Flow): Case[] {
  const reacted = flow.responses.flatMap(({ reactions }) =>
    Object.values(reactions).map(({ sets }) => sets)
  )
  const happenings: [string, string[]][] = [
    ...flow.dangerSheet.map(({ sets }) => [DANGER_SHEET, sets] as [string, string[]]),
    ...distinct(reacted).map(sets => [REACTED, sets] as [string, string[]]),
    [CLOCK, flow.timeLimit?.sets ?? []]
  ]
  return [
    ...happenings
      .filter(([, facts]) => facts.length > 0)
      .map(([source, facts]) => outside(source, [[], facts])),
    ...flow.ladder.map(({ id, times }) => outside(LADDER, countersOf(id, times)))
  ]
}

function outside(source: string, values: string[][]): Case {
  const costs = values.map((_, count) => OUTSIDE * count)
  return { source, values, kind: 'outside', options: values.map(() => []), costs }
}

function countersOf(rung: string, times: number): string[][] {
  const facts = saidFacts(rung, times)
  return Array.from({ length: times + 1 }, (_, said) => facts.slice(0, said))
}

function standingCase({ id, options, preset }: StandingQuestion): Case {
  return {
    source: id,
    kind: 'standing',
    values: options.map(factsOf),
    options: options.map(option => [option.id]),
    costs: options.map(option => (option.id === preset ? 0 : 1))
  }
}

/** The last value of a single choice is that it was not answered; no tick at all is the same as `none`. */
function answersTo(question: Question, first: number): Case[] {
  const { id: source, options, kind } = question
  const unsure = [unsureOf(source)]
  if (kind === 'one') {
    const chosen = [...options.map(({ id }) => [id]), [NOT_SURE], []]
    return [
      {
        source,
        kind,
        values: [...options.map(factsOf), unsure, []],
        options: chosen,
        costs: chosen.map(({ length }) => length)
      }
    ]
  }
  const bit = { source, costs: [0, 1] }
  return [
    { ...bit, kind: 'unsure', values: [[], unsure], options: [[], [NOT_SURE]] },
    ...options.map(option => ({
      ...bit,
      kind: 'tick' as const,
      values: [[], factsOf(option)],
      options: [[], [option.id]],
      unless: first
    }))
  ]
}

/** Does a question begin with this case? */
export function isHead({ kind }: Case): boolean {
  return kind === 'one' || kind === 'unsure'
}
