import type { Advice } from '../../flow/decide'
import { companionOf } from '../../flow/decide'
import type { Companion, Flow } from '../../flow/schema'
import { isBeforeSteps, isEmergency } from '../../flow/stands-ahead'
import type { Action } from '../../flow/words'

/** What goes along with a response, by where it stands on the screen. */
export interface Along {
  /** Help and safety at once, while somebody's life is in danger: before all else. */
  readonly emergency: readonly Companion[]
  /** Comes before the steps, because the flow says so or because it is about getting away. */
  readonly before: readonly Companion[]
  readonly others: readonly Companion[]
}

export function alongOf(flow: Flow, advice: Advice, urgent: boolean): Along {
  const all = advice.companions.map(({ companion }) => companionOf(flow, companion))
  const emergency = urgent ? all.filter(isEmergency) : []
  const before = all.filter(
    companion => !emergency.includes(companion) && isBeforeSteps(companion)
  )
  const others = all.filter(
    companion => !emergency.includes(companion) && !before.includes(companion)
  )
  return { emergency, before, others }
}

/** Whether a companion looks after staff; the others look after the person. */
export function isForStaff({ actionsNow, actionsIf }: Companion): boolean {
  return [...actionsNow, ...actionsIf].some(action => FOR_STAFF.includes(action))
}

const FOR_STAFF: readonly Action[] = [
  'leave_safely',
  'call_supervisor',
  'call_police',
  'record_and_monitor'
]
