import { brokenSafeguards } from '../flow/safeguards'
import type { Flow } from '../flow/schema'
import type { Finding } from '../flow/finding'
import { someSheets } from './some-sheets'

/** What is proved of a flow over every way through it. */
export type Proved = {
  safeguards?: { id: string; holds: boolean; counterexample?: unknown }[]
  states?: number
  combinations?: string
  ways?: string | null
  longest?: number
  findings: Finding[]
}

export function proofOf(_flow: Flow): Proved {
  return { findings: [] }
}

/** Is this safeguard seen to be broken in some way through the flow? */
export function isBroken(flow: Flow, safeguard: string): boolean {
  const alone = {
    ...flow,
    safeguards: flow.safeguards.filter(({ id }) => id === safeguard)
  }
  for (const known of someSheets(flow)) {
    if (brokenSafeguards(alone, known).length > 0) return true
  }
  return false
}
