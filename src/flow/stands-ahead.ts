import type { Companion } from './schema'
import type { Action } from './words'

/** Help and safety at once: while somebody's life is in danger it comes before all else. */
export function isEmergency({ actionsNow }: Companion): boolean {
  return actionsNow.some(action => AT_ONCE.includes(action))
}

/** Comes before the steps of a response, because the flow says so or because it is about getting away. */
export function isBeforeSteps({ place, actionsNow, actionsIf }: Companion): boolean {
  if (place === 'before') return true
  const actions = [...actionsNow, ...actionsIf]
  return place === 'beside' && SAFETY.some(action => actions.includes(action))
}

const AT_ONCE: readonly Action[] = [
  'call_police',
  'medical_119',
  'stay_with_person',
  'leave_safely'
]

const SAFETY: readonly Action[] = ['leave_safely', 'call_police']
