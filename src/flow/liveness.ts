import { NO, YES, type Diagram } from './diagram'
import { allIn, drawOutputs, urgentIn } from './outputs'
import type { Condition, Flow, Question } from './schema'
import { TRUE } from './simplify'
import { writerOf } from './write-condition'

export type Liveness = {
  needed: Record<string, Condition>
  offered: Record<string, Condition>
}

/**
 * When each question can still change the advice, given what came before it, exactly.
 * Worked out output by output (the response, then each companion): jointly they would be far too many.
 */
export function liveness(flow: Flow, drawing = drawOutputs(flow)): Liveness {
  const { variables, diagrams, closer, painter } = drawing
  const write = writerOf(flow, diagrams)

  function liveIn(outputs: Diagram[], question: Question): Condition {
    const start = variables.findIndex(({ source }) => source === question.id)
    const end = variables.findLastIndex(({ source }) => source === question.id)
    const matters = (rest: Diagram) => (diagrams.top(rest) <= end ? YES : NO)
    const always = question.alwaysAsk
      ? painter.draw(closer.must(question.askWhen ?? TRUE))
      : NO
    const live = outputs.map(output => diagrams.cut(output, start, matters))
    return write(diagrams.any([always, ...live]))
  }

  const live = (outputs: Diagram[]) =>
    Object.fromEntries(
      flow.questions.map(question => [question.id, liveIn(outputs, question)])
    )
  return { needed: live(urgentIn(drawing)), offered: live(allIn(drawing)) }
}
