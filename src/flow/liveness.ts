import { Closer } from './close'
import { Diagrams, NO, terminal, YES, type Diagram } from './diagram'
import { Painter } from './picture'
import type { Condition, Flow, Question } from './schema'
import { TRUE } from './simplify'
import { variablesOf } from './variables'
import { writerOf } from './write-condition'

export type Liveness = {
  needed: Record<string, Condition>
  offered: Record<string, Condition>
}

/**
 * When each question can still change the advice, given what came before it, exactly.
 * Worked out output by output (the response, then each companion): jointly they would be far too many.
 */
export function liveness(flow: Flow): Liveness {
  const variables = variablesOf(flow)
  const diagrams = new Diagrams(variables.map(({ values }) => values.length))
  const closer = new Closer(flow)
  const painter = new Painter(variables, diagrams)
  const write = writerOf(flow, diagrams)
  const { urgent, all } = outputsOf(
    flow,
    condition => painter.draw(closer.seen(condition)),
    diagrams
  )

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
  return { needed: live(urgent), offered: live(all) }
}

/** Everything the advice consists of; `urgent` is what has to be settled before it is shown. */
function outputsOf(
  flow: Flow,
  draw: (condition: Condition) => Diagram,
  diagrams: Diagrams
): { urgent: Diagram[]; all: Diagram[] } {
  const outcome = (response: string) =>
    terminal(flow.responses.findIndex(({ id }) => id === response))
  const response = flow.weighing.reduceRight<Diagram>(
    (later, row) => diagrams.pick(draw(row.when ?? TRUE), outcome(row.response), later),
    NO
  )
  const companions = flow.companions.map(({ id, place }) => {
    const rows = flow.companionRows.filter(row => row.companion === id)
    return { place, output: diagrams.any(rows.map(row => draw(row.when))) }
  })
  const before = companions.filter(({ place }) => place === 'before')
  return {
    urgent: [response, ...before.map(({ output }) => output)],
    all: [response, ...companions.map(({ output }) => output)]
  }
}
