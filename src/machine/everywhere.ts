import type { CompiledFlow } from '../flow/compile'
import {
  answeredOf,
  CLOCK,
  DANGER_SHEET,
  factsOf,
  LADDER,
  saidFacts,
  unsureOf
} from '../flow/facts'
import type { Question, StandingQuestion } from '../flow/schema'
import { NOT_SURE } from '../flow/words'
import { adviseNoMore, adviseNow, followTheTable, forgetPlace, urgent } from './marks'
import { ASSESSING, CLOSED, keyed, record, REVIEW, when } from './parts'
import type { Transition, Transitions } from './parts'

/** What can happen at any time; `assessing` asks on or passes through to the advice, whichever is due. */
export function everywhere(flow: CompiledFlow): Transitions {
  return {
    ...standing(flow, ASSESSING),
    ...answers(flow),
    ...danger(flow),
    ...said(flow),
    ADVISE: { actions: [adviseNow, followTheTable], target: ASSESSING },
    REASSESS: { actions: [adviseNoMore, followTheTable], target: REVIEW },
    TIME_LIMIT: timeLimit(flow),
    CLOSE: { target: CLOSED }
  }
}

/** Changes of the standing facts; without a target they are noted and nothing moves. */
export function standing(flow: CompiledFlow, target?: string): Transitions {
  return keyed(flow.standing, question => {
    const actions = [
      record({ source: question.id, put: [], sets: optionFacts(question) })
    ]
    return [`STANDING.${question.id}`, target ? { actions, target } : { actions }]
  })
}

/** Nobody looks at the clock while somebody's life is in danger. */
export function timeLimit(flow: CompiledFlow): Transition {
  const actions = [record({ source: CLOCK, add: flow.timeLimit?.sets ?? [] })]
  return { ...when({ not: urgent(flow) }), actions }
}

function answers(flow: CompiledFlow): Transitions {
  return keyed(flow.questions, question => {
    const { id } = question
    const sets = { ...optionFacts(question), [NOT_SURE]: [unsureOf(id)] }
    const actions = [record({ source: id, put: [answeredOf(id)], sets })]
    return [`ANSWER.${id}`, { actions, target: ASSESSING }]
  })
}

/** A danger begins anew each time it is met: no step done before counts as done now. */
function danger(flow: CompiledFlow): Transitions {
  const afresh = [
    adviseNow,
    followTheTable,
    ...flow.responses.map(({ id }) => forgetPlace(id))
  ]
  return keyed(flow.dangerSheet, ({ id, sets }) => {
    const actions = [record({ source: DANGER_SHEET, add: sets }), ...afresh]
    return [`DANGER.${id}`, { actions, target: ASSESSING }]
  })
}

function said(flow: CompiledFlow): Transitions {
  return keyed(flow.ladder, ({ id, times }) => {
    const actions = [record({ source: LADDER, next: saidFacts(id, times) })]
    return [`SAID.${id}`, { actions }]
  })
}

function optionFacts({ options }: Question | StandingQuestion): Record<string, string[]> {
  return keyed<(typeof options)[number], string[]>(options, option => [
    option.id,
    factsOf(option)
  ])
}
