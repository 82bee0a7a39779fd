import { Closer } from './close'
import { Diagrams, NO, terminal, type Diagram } from './diagram'
import { Painter } from './picture'
import type { Condition, Flow, Place } from './schema'
import { TRUE } from './simplify'
import { variablesOf, type Variable } from './variables'

/** The parts of the advice as functions of everything that a flow can meet. */
export type Drawing = {
  variables: Variable[]
  diagrams: Diagrams
  closer: Closer
  painter: Painter
  /** One outcome per response, in the order of the flow. */
  response: Diagram
  companions: { id: string; place: Place; output: Diagram }[]
}

/** Draws the response and each companion by itself: jointly they would be far too many. */
export function drawOutputs(flow: Flow): Drawing {
  const variables = variablesOf(flow)
  const diagrams = new Diagrams(variables.map(({ values }) => values.length))
  const closer = new Closer(flow)
  const painter = new Painter(variables, diagrams)
  const draw = (condition: Condition) => painter.draw(closer.seen(condition))
  const response = flow.weighing.reduceRight<Diagram>(
    (later, row) =>
      diagrams.pick(draw(row.when ?? TRUE), outcomeOf(flow, row.response), later),
    NO
  )
  const companions = flow.companions.map(({ id, place }) => {
    const rows = flow.companionRows.filter(row => row.companion === id)
    return { id, place, output: diagrams.any(rows.map(row => draw(row.when))) }
  })
  return { variables, diagrams, closer, painter, response, companions }
}

export function outcomeOf(flow: Flow, response: string): Diagram {
  return terminal(flow.responses.findIndex(({ id }) => id === response))
}

/** What has to be settled before the advice is shown. */
export function urgentIn({ response, companions }: Drawing): Diagram[] {
  const before = companions.filter(({ place }) => place === 'before')
  return [response, ...before.map(({ output }) => output)]
}

export function allIn({ response, companions }: Drawing): Diagram[] {
  return [response, ...companions.map(({ output }) => output)]
}
