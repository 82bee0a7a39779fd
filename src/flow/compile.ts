import { liveness } from './liveness'
import type { Condition, Flow } from './schema'

/**
 * A flow ready to run: beside its data, when each question can still matter, as closed conditions.
 * `needed`: it can change the response or a companion placed before it. `offered`: any part of the advice.
 */
export type CompiledFlow = Flow & {
  needed: Record<string, Condition>
  offered: Record<string, Condition>
  hash: string
}

/** Computes from the tables when each question can still change the advice. */
export function compile(flow: Flow, hash = ''): CompiledFlow {
  return { ...flow, ...liveness(flow), hash }
}
