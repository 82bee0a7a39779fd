import { closerOf } from '../flow/close'
import type { CompiledFlow } from '../flow/compile'
import type { Condition } from '../flow/schema'
import { otherwiseOf, urgent } from './marks'
import { responseState, when } from './parts'
import type { State, Transition } from './parts'

/** The staff's own decision first, except in danger to life; then the table, row by row. */
export function weighing(flow: CompiledFlow): State {
  const calm: Condition = { not: urgent(flow) }
  const decided = flow.responses.map(({ id }) => ({
    ...when({ all: [otherwiseOf(id), calm] }),
    target: responseState(id)
  }))
  const { seen } = closerOf(flow)
  const rows = flow.weighing.map((row): Transition => {
    const target = responseState(row.response)
    return row.when === undefined ? { target } : { ...when(seen(row.when)), target }
  })
  return { always: [...decided, ...rows] }
}
