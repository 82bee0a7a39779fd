import type { CompiledFlow } from '../flow/compile'
import type { IncidentEvent } from './events'
import { saidEvents } from './replay'

/** How often a rung of the ladder was said, before this incident and in it, of how often it is to be said. */
export interface RungCount {
  readonly rung: string
  readonly times: number
  readonly count: number
  readonly last?: { readonly seq: number; readonly at: number }
}

/** Every rung in the order of the ladder. `facts` tell what was already so before the incident. */
export function rungCounts(
  flow: CompiledFlow,
  facts: ReadonlySet<string>,
  events: readonly IncidentEvent[]
): RungCount[] {
  return flow.ladder.map(({ id, times, preload }) => {
    const said = saidEvents(events, id)
    const last = said.at(-1)
    const count = preload.filter(fact => facts.has(fact)).length + said.length
    const counted = { rung: id, times, count }
    return last ? { ...counted, last: { seq: last.seq, at: last.at } } : counted
  })
}
