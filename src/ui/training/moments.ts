import { incidentMachine } from '../../machine/machine'
import { givenOf } from '../../machine/selectors'
import type { CompiledFlow } from '../../flow/compile'
import type { EventOf, IncidentEvent } from '../../records/events'
import { answersOf, inForce, replay } from '../../records/replay'
import type { Moment } from '../../training/compare'

/**
 * Where one's own way stood at the end of each beat.
 *
 * @param told for each beat told, how many events there were by then
 */
export function momentsOf(
  flow: CompiledFlow,
  events: readonly IncidentEvent[],
  told: readonly number[]
): Moment[] {
  const machine = incidentMachine(flow)
  return told.map((from, at) => {
    const sofar = events.slice(0, told[at + 1] ?? events.length)
    const counting = inForce(sofar)
    return {
      sheet: answersOf(sofar),
      given: givenOf(replay(machine, sofar)),
      happened: sofar
        .slice(from)
        .filter(event => counting.includes(event))
        .flatMap(happeningOf)
    }
  })
}

type Named = 'said' | 'reaction' | 'danger' | 'time-limit'

const NAMES: { [T in Named]: (event: EventOf<T>) => string } = {
  said: ({ rung }) => `SAID.${rung}`,
  reaction: ({ reaction }) => `REACTION.${reaction}`,
  danger: ({ entry }) => `DANGER.${entry}`,
  'time-limit': () => 'TIME_LIMIT'
}

function happeningOf(event: IncidentEvent): string[] {
  if (!(event.type in NAMES)) return []
  const name = NAMES[event.type as Named] as (event: IncidentEvent) => string
  return [name(event)]
}
