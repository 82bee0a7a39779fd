import { NO, type Diagram } from '../diagram'
import { warning, type Finding } from '../finding'
import type { Question } from '../schema'
import { TRUE } from '../simplify'
import type { Reach } from './reach'

/** A question whose answer can never change anything, so that nobody is ever asked it. */
export function checkNeverAsked(reach: Reach): Finding[] {
  return reach.flow.questions.flatMap((question, at) =>
    isEverAsked(question, reach)
      ? []
      : [
          warning('question-never-asked', ['questions', at, 'id'], {
            question: question.id
          })
        ]
  )
}

function isEverAsked({ id, alwaysAsk, askWhen }: Question, reach: Reach): boolean {
  const { response, companions, drawing } = reach
  const isAlwaysAsked = alwaysAsk && reach.draw(askWhen ?? TRUE, 'must') !== NO
  const looksAt = (output: Diagram) =>
    drawing.diagrams
      .nodesOf(output)
      .some(({ variable }) => drawing.variables[variable]?.source === id)
  return isAlwaysAsked || [response, ...companions].some(looksAt)
}
