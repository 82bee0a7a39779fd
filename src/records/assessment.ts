import type { Assessed, IncidentEvent, LegalElement } from './events'
import { inForce } from './replay'

export const LEGAL_ELEMENTS = [
  'actor',
  'bounds',
  'environment'
] as const satisfies readonly LegalElement[]

/** What was noted of an element last; without a value nobody has assessed it, which is not the same as not sure. */
export interface AssessedElement {
  readonly element: LegalElement
  readonly value?: Assessed
  readonly at?: number
}

/**
 * For the supervisor's assessment, in the order of the law: all three as soon as one was noted or the incident is over.
 * Before that nobody is asked to judge, and nothing is said of them.
 */
export function assessment(events: readonly IncidentEvent[]): AssessedElement[] {
  const counting = inForce(events)
  const noted = counting.filter(event => event.type === 'assessed')
  const isOver = counting.some(({ type }) => type === 'closed')
  if (noted.length === 0 && !isOver) return []
  return LEGAL_ELEMENTS.map(
    element => noted.findLast(event => event.element === element) ?? { element }
  )
}
