import type { Moment } from '../../flow/scenes/draft-scene'
import type { EventOf, IncidentEvent } from '../../records/events'
import { inForce } from '../../records/replay'

/** What a scene can tell of a run: answers and what happened, without what was taken back. */
export function runOf(events: readonly IncidentEvent[]): Moment[] {
  return inForce(events).flatMap(event => {
    const tell = MOMENTS[event.type as Told] as Tell<Told> | undefined
    return tell ? [tell(event as EventOf<Told>)] : []
  })
}

type Told = 'answered' | 'standing' | 'said' | 'reaction' | 'danger' | 'time-limit'
type Tell<T extends Told> = (event: EventOf<T>) => Moment

const MOMENTS: { [T in Told]: Tell<T> } = {
  answered: ({ question, options }) => ({ answered: question, options }),
  standing: ({ question, option }) => ({ answered: question, options: [option] }),
  said: ({ rung }) => ({ said: rung, times: 1 }),
  reaction: ({ reaction }) => ({ reaction }),
  danger: ({ entry }) => ({ danger: entry }),
  'time-limit': () => ({ timeLimit: true })
}
