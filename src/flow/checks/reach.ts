import { YES, NO, type Diagram } from '../diagram'
import { settersOf } from '../facts'
import { drawOutputs, outcomeOf, type Drawing } from '../outputs'
import type { Condition, Flow } from '../schema'
import { TRUE } from '../simplify'
import { ANYONE } from '../variables'

/** What a flow can come to over all answers, reactions, warnings and the clock, exactly. */
export type Reach = {
  flow: Flow
  drawing: Drawing
  response: Diagram
  companions: Diagram[]
  draw: (condition: Condition | undefined, rail?: 'seen' | 'can' | 'must') => Diagram
}

export function reachOf(flow: Flow): Reach {
  const drawing = drawOutputs(flow)
  const { diagrams, painter, closer } = drawing
  const absent = absentIn(flow, drawing)
  const real = (output: Diagram) => diagrams.fix(output, absent)
  return {
    flow,
    drawing,
    response: real(drawing.response),
    companions: drawing.companions.map(({ output }) => real(output)),
    draw: (condition = TRUE, rail = 'seen') => real(painter.draw(closer[rail](condition)))
  }
}

/** Where this response is the advice. */
export function whereAdvised({ flow, drawing, response }: Reach, id: string): Diagram {
  const wanted = outcomeOf(flow, id)
  return drawing.diagrams.cut(response, Infinity, end => (end === wanted ? YES : NO))
}

/** A fact that only questions share is there through one of them, never by itself. */
function absentIn(flow: Flow, { variables }: Drawing): Map<number, number> {
  const questions = flow.questions.map(({ id }) => id)
  const setters = settersOf(flow)
  const isFromQuestions = (fact: string) =>
    (setters.get(fact) ?? []).every(source => questions.includes(source))
  const own = variables.flatMap(({ source, values }, at) =>
    source === ANYONE && values.flat().every(isFromQuestions) ? [at] : []
  )
  return new Map(own.map(at => [at, 0]))
}
