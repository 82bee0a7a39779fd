import { Closer } from './close'
import { liveness } from './liveness'
import type { Condition, Flow } from './schema'
import { TRUE } from './simplify'

/**
 * A flow ready to run: beside its data, when each question can still matter, as closed conditions.
 * `needed`: it can change the response or a companion placed before it. `offered`: any part of the advice.
 * `weighed`: when each row of the weighing holds, over recorded flags alone.
 */
export type CompiledFlow = Flow & {
  needed: Record<string, Condition>
  offered: Record<string, Condition>
  weighed: Record<string, Condition>
  hash: string
}

/** Computes from the tables when each question can still change the advice. */
export function compile(flow: Flow, hash = ''): CompiledFlow {
  return { ...flow, ...liveness(flow), weighed: weighedIn(flow), hash }
}

function weighedIn(flow: Flow): Record<string, Condition> {
  const closer = new Closer(flow)
  const rows = flow.weighing.map(({ id, when }) => [
    id,
    when === undefined ? TRUE : closer.seen(when)
  ])
  return Object.fromEntries(rows) as Record<string, Condition>
}
