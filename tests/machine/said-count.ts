import type { CompiledFlow } from '../../src/flow/compile'
import { saidFacts } from '../../src/flow/facts'
import { knowledgeOf, type Snapshot } from '../../src/machine/selectors'

/** How often a rung counts as said for the machine, what was already so before included. */
export function saidCount(flow: CompiledFlow, snapshot: Snapshot, rung: string): number {
  const { facts } = knowledgeOf(flow, snapshot)
  const counted = flow.ladder
    .filter(({ id }) => id === rung)
    .flatMap(({ id, times, preload }) => [...preload, ...saidFacts(id, times)])
  return counted.filter(fact => facts.has(fact)).length
}
