import type { CompiledFlow } from '../../flow/compile'
import type { Rung } from '../../flow/schema'
import { knowledgeOf, type Snapshot } from '../../machine/selectors'
import type { IncidentEvent } from '../../records/events'
import { inForce, saidEvents } from '../../records/replay'

/** How often a rung of the ladder was said, before this incident and in it. */
export interface LadderCount {
  readonly rung: string
  readonly times: number
  readonly count: number
  readonly last?: { readonly seq: number; readonly at: number }
}

export function ladderCount(
  flow: CompiledFlow,
  snapshot: Snapshot,
  events: readonly IncidentEvent[],
  rung: string
): LadderCount {
  const { times, preload } = rungOf(flow, rung)
  const { facts } = knowledgeOf(flow, snapshot)
  const said = saidEvents(events, rung)
  const last = said.at(-1)
  return {
    rung,
    times,
    count: preload.filter(fact => facts.has(fact)).length + said.length,
    ...(last && { last: { seq: last.seq, at: last.at } })
  }
}

/** The rungs that were said at least once, in the order of the ladder. */
export function rungsSaid(
  flow: CompiledFlow,
  snapshot: Snapshot,
  events: readonly IncidentEvent[]
): LadderCount[] {
  return flow.ladder
    .map(({ id }) => ladderCount(flow, snapshot, events, id))
    .filter(({ count }) => count > 0)
}

/** The warning was said and nobody has told yet what came of it. */
export function awaitsReaction(events: readonly IncidentEvent[], step: string): boolean {
  const last = inForce(events).findLast(({ type }) => FOLLOWS.has(type))
  return last?.type === 'said' && last.step === step
}

const FOLLOWS: ReadonlySet<IncidentEvent['type']> = new Set([
  'said',
  'reaction',
  'done',
  'otherwise',
  'reassess',
  'danger'
])

function rungOf(flow: CompiledFlow, id: string): Rung {
  const rung = flow.ladder.find(candidate => candidate.id === id)
  if (!rung) throw new Error(`The ladder has no rung ${id}`)
  return rung
}
