import type { EventOf, IncidentEvent, LegalElement } from './events'
import { inForce } from './replay'

export const LEGAL_ELEMENTS = [
  'actor',
  'bounds',
  'environment'
] as const satisfies readonly LegalElement[]

/** What was noted for the supervisor's assessment: the newest of each element, in the order of the law. */
export function assessment(events: readonly IncidentEvent[]): EventOf<'assessed'>[] {
  const noted = inForce(events).filter(event => event.type === 'assessed')
  return LEGAL_ELEMENTS.flatMap(
    element => noted.findLast(event => event.element === element) ?? []
  )
}
