import { NO, YES, type Diagram } from '../diagram'
import type { Question } from '../schema'
import { isHead, type Case } from './cases'
import type { Choices } from './cheapest'
import type { Model } from './model'

/** The questions that are needed before the advice and were not answered in one case. */
export function owedIn(model: Model, choices: Choices): Question[] {
  const { flow, diagrams, cases } = model
  let rests = [dangerOf(model), ...decisive(model)]
  let start = cases.findIndex(isHead)
  return flow.questions.filter(question => {
    const first = start
    rests = rests.map(rest => diagrams.after(rest, choices, first))
    start = endOf(cases, first)
    const [urgent, ...open] = rests
    if (urgent === YES || isAnswered(cases, choices, first, start)) return false
    const always = diagrams.after(alwaysAsked(model, question), choices, first)
    return always === YES || open.some(rest => diagrams.top(rest) < start)
  })
}

/** What has to be settled before the advice is shown, the response first. */
export function decisive({ flow, outcomes }: Model): Diagram[] {
  const before = flow.companions.filter(({ place }) => place === 'before')
  return [outcomes.response, ...before.map(({ id }) => outcomes.advised(id))]
}

/** When somebody's life is in danger. */
export function dangerOf({ flow, known, diagrams }: Model): Diagram {
  return diagrams.any(flow.lifeDanger.map(fact => known.facts(fact, 'seen')))
}

/** The single choices that are always asked: where they stand, and when they are asked. */
export function singleAlways(model: Model): { at: number; when: Diagram }[] {
  return model.flow.questions
    .filter(({ kind, alwaysAsk }) => kind === 'one' && alwaysAsk)
    .map(question => ({
      at: model.cases.findIndex(({ source }) => source === question.id),
      when: alwaysAsked(model, question)
    }))
}

function isAnswered(
  cases: readonly Case[],
  choices: Choices,
  start: number,
  end: number
): boolean {
  return choices
    .slice(start, end)
    .some((value, at) => (cases[start + at]?.costs[value] ?? 0) > 0)
}

/** Where the question that begins here ends. */
function endOf(cases: readonly Case[], start: number): number {
  let end = start + 1
  while (cases[end]?.kind === 'tick') end++
  return end
}

function alwaysAsked({ known }: Model, { id, alwaysAsk }: Question): Diagram {
  return alwaysAsk ? (known.asked.get(id)?.must ?? NO) : NO
}
