import { NO, YES, type Diagram } from '../diagram'
import type { Question } from '../schema'
import type { Choices } from './cheapest'
import type { Model } from './model'

/** When a question is needed before the advice and yet was not answered. */
export function owedWhen(model: Model, question: Question): Diagram {
  const { cases, diagrams } = model
  const [start, end] = placeOf(model, question)
  const live = (rest: Diagram) => (diagrams.top(rest) <= end ? YES : NO)
  const sure = (rest: Diagram) => (rest === YES ? YES : NO)
  const needed = diagrams.any([
    alwaysAsked(model, question),
    ...decisive(model).map(output => diagrams.cut(output, start, live))
  ])
  const urgent = dangers(model).map(danger => diagrams.cut(danger, start, sure))
  const answered = cases.flatMap(({ costs, source }, at) =>
    source === question.id
      ? [
          diagrams.choice(
            at,
            costs.map(cost => (cost > 0 ? YES : NO))
          )
        ]
      : []
  )
  return diagrams.pick(diagrams.any([...urgent, ...answered]), NO, needed)
}

/** The questions that are needed before the advice and were not answered in one case. */
export function owedIn(model: Model, choices: Choices): Question[] {
  const { flow, cases, diagrams } = model
  const outputs = decisive(model)
  const urgent = dangers(model)
  return flow.questions.filter(question => {
    const [start, end] = placeOf(model, question)
    const rest = (diagram: Diagram) => diagrams.after(diagram, choices, start)
    const isAnswered = choices
      .slice(start, end + 1)
      .some((value, at) => (cases[start + at]?.costs[value] ?? 0) > 0)
    if (isAnswered || urgent.some(danger => rest(danger) === YES)) return false
    return (
      rest(alwaysAsked(model, question)) === YES ||
      outputs.some(output => diagrams.top(rest(output)) <= end)
    )
  })
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

/** What has to be settled before the advice is shown. */
function decisive({ flow, outcomes }: Model): Diagram[] {
  const before = flow.companions.filter(({ place }) => place === 'before')
  return [outcomes.response, ...before.map(({ id }) => outcomes.advised(id))]
}

function dangers({ flow, known }: Model): Diagram[] {
  return flow.lifeDanger.map(fact => known.facts(fact, 'seen'))
}
