import { NO, YES, type Diagram } from '../diagram'
import type { Question } from '../schema'
import type { Choices } from './cheapest'
import type { Model } from './model'

/** The questions that are needed before the advice and were not answered in one case. */
export function owedIn(model: Model, choices: Choices): Question[] {
  const { flow, diagrams } = model
  const outputs = decisive(model)
  const danger = dangerOf(model)
  return flow.questions.filter(question => {
    const [start, end] = placeOf(model, question)
    const rest = (diagram: Diagram) => diagrams.after(diagram, choices, start)
    if (isAnswered(model, choices, start, end) || rest(danger) === YES) return false
    return (
      rest(alwaysAsked(model, question)) === YES ||
      outputs.some(output => diagrams.top(rest(output)) <= end)
    )
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
      at: placeOf(model, question)[0],
      when: alwaysAsked(model, question)
    }))
}

function isAnswered({ cases }: Model, choices: Choices, start: number, end: number) {
  return choices
    .slice(start, end + 1)
    .some((value, at) => (cases[start + at]?.costs[value] ?? 0) > 0)
}

function placeOf({ cases }: Model, { id }: Question): [start: number, end: number] {
  return [
    cases.findIndex(({ source }) => source === id),
    cases.findLastIndex(({ source }) => source === id)
  ]
}

function alwaysAsked({ known }: Model, { id, alwaysAsk }: Question): Diagram {
  return alwaysAsk ? (known.asked.get(id)?.must ?? NO) : NO
}
