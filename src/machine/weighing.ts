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
  const rows = flow.weighing.map(({ id, response }): Transition => {
    const weighed = flow.weighed[id]
    if (!weighed) throw new Error(`Unknown row: ${id}`)
    return { ...when(weighed), target: responseState(response) }
  })
  return { always: [...decided, ...rows] }
}
