import type { Finding } from '../finding'
import type { Flow, Safeguard } from '../schema'
import { shortest, type Counterexample } from './counterexample'
import { modelOf, type Model } from './model'
import { violationsOf } from './violations'

export type ProvedSafeguard = { id: string; holds: boolean } & Partial<Counterexample>

export type Proof = { safeguards: ProvedSafeguard[]; findings: Finding[] }

/** So many nodes of diagrams are drawn at most. */
const LIMIT = 2_000_000

export function prove(flow: Flow, limit = LIMIT): Proof {
  const findings: Finding[] = []
  const model = modelOf(flow, limit)
  const safeguards = flow.safeguards.map(safeguard => proveOne(model, safeguard))
  return { safeguards, findings }
}

function proveOne(model: Model, safeguard: Safeguard): ProvedSafeguard {
  const broken = shortest(model, violationsOf(model, safeguard))
  return { id: safeguard.id, holds: broken === undefined, ...broken }
}
