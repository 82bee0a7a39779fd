import type { Advice } from '../../flow/decide'
import { companionOf } from '../../flow/decide'
import type { Companion, Flow } from '../../flow/schema'
import type { Action } from '../../flow/words'

/** What goes along with a response, by where it stands on the screen. */
export interface Along {
  readonly emergency: readonly Companion[]
  readonly before: readonly Companion[]
  readonly others: readonly Companion[]
}

/** While somebody's life is in danger, whoever gets help or safety at once stands before all else. */
export function alongOf(flow: Flow, advice: Advice, urgent: boolean): Along {
  const all = advice.companions.map(({ companion }) => companionOf(flow, companion))
  const emergency = urgent ? all.filter(isEmergency) : []
  const rest = all.filter(companion => !emergency.includes(companion))
  return {
    emergency,
    before: rest.filter(({ place }) => place === 'before'),
    others: rest.filter(({ place }) => place !== 'before')
  }
}

const AT_ONCE: readonly Action[] = [
  'call_police',
  'medical_119',
  'stay_with_person',
  'leave_safely'
]

function isEmergency({ actionsNow }: Companion): boolean {
  return actionsNow.some(action => AT_ONCE.includes(action))
}
