import type { IncidentEvent } from '../../records/events'
import { inForce } from '../../records/replay'

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
