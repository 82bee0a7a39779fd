import type { CompiledFlow } from '../flow/compile'
import { factsOf } from '../flow/facts'
import type { EventOf, IncidentEvent } from './events'
import { kept } from './replay'

/** Staff saw that an answer had been given in a way that could be followed. */
const ANSWERED = 'answered-clearly'

/**
 * When the matter was answered or began to go in circles: the yardstick of about half an hour counts from there, not
 * from arrival. Nothing before the first of: an answer noted as given, a plain no that was said, a visitor who goes on.
 */
export function deadlockedAt(
  flow: CompiledFlow,
  events: readonly IncidentEvent[]
): number | undefined {
  return kept(events).find(
    event =>
      (event.type === 'reaction' && event.reaction === 'goes-on') ||
      (event.type === 'done' && isPlainNo(flow, event)) ||
      (event.type === 'answered' && tellsOfAnswer(flow, event))
  )?.at
}

function isPlainNo({ responses }: CompiledFlow, event: EventOf<'done'>): boolean {
  return responses.some(
    ({ id, actionsNow, steps }) =>
      id === event.response &&
      actionsNow.includes('decline_plainly') &&
      steps.some(step => step.id === event.step && step.kind === 'say')
  )
}

function tellsOfAnswer({ questions }: CompiledFlow, event: EventOf<'answered'>): boolean {
  return questions.some(
    ({ id, options }) =>
      id === event.question &&
      options.some(
        option => event.options.includes(option.id) && factsOf(option).includes(ANSWERED)
      )
  )
}
