import { initialTransition } from 'xstate'
import type { Sheet } from '../flow/sheet'
import { nextSnapshot } from '../machine/machine'
import type { IncidentMachine, MachineEvent, MachineSnapshot } from '../machine/machine'
import type { EventOf, IncidentEvent } from './events'

/** Where the machine is after these events. */
export function replay(
  machine: IncidentMachine,
  events: readonly IncidentEvent[]
): MachineSnapshot {
  const [first] = initialTransition(machine)
  return inForce(events).reduce((now, event) => advance(machine, now, event), first)
}

/** One event on. Events that move nothing (a note, an event of a newer edition) leave the snapshot as it is. */
export function advance(
  machine: IncidentMachine,
  now: MachineSnapshot,
  event: IncidentEvent
): MachineSnapshot {
  const sent = toMachineEvent(event)
  if (!sent || now.status !== 'active') return now
  return nextSnapshot(machine, now, sent)
}

/** Nothing tells the two apart, neither what is shown nor what is recorded. */
export function isSame(one: MachineSnapshot, other: MachineSnapshot): boolean {
  return tell(one) === tell(other)
}

/** The events that still count: what was said stays until it is marked as not said, the rest until it is undone. */
export function inForce(events: readonly IncidentEvent[]): IncidentEvent[] {
  const undone = targets(events, 'undone')
  const unsaid = targets(events, 'unsaid')
  return events.filter(({ seq, type }) => !(type === 'said' ? unsaid : undone).has(seq))
}

/** What was done before a new danger, or before it got worse, must be done again. */
export function beginsAnew(event: IncidentEvent): boolean {
  return (
    event.type === 'danger' ||
    (event.type === 'reaction' && event.reaction === 'gets-worse')
  )
}

/** What was done and said, also where staff have since gone back, without what was marked as not so. */
export function kept(events: readonly IncidentEvent[]): IncidentEvent[] {
  const counting = new Set(inForce(events))
  const unsaid = targets(events, 'unsaid')
  return events.filter(event =>
    event.type === 'done' ? !unsaid.has(event.seq) : counting.has(event)
  )
}

/** The newest answer in force to each question. */
export function answersOf(events: readonly IncidentEvent[]): Sheet {
  const answers: Sheet = {}
  for (const event of inForce(events)) {
    if (event.type === 'answered') answers[event.question] = [...event.options]
    if (event.type === 'standing') answers[event.question] = [event.option]
  }
  return answers
}

export function saidEvents(
  events: readonly IncidentEvent[],
  rung: string
): EventOf<'said'>[] {
  return inForce(events).filter(
    event => event.type === 'said' && event.rung === rung
  ) as EventOf<'said'>[]
}

function tell({ value, context }: MachineSnapshot): string {
  const facts = Object.entries(context.facts).filter(([, list]) => list.length > 0)
  return JSON.stringify([value, facts.sort(([a], [b]) => (a < b ? -1 : 1))])
}

/** Only what came before can be taken back. */
function targets(
  events: readonly IncidentEvent[],
  type: 'undone' | 'unsaid'
): Set<number> {
  const taken = events.filter(event => event.type === type) as EventOf<typeof type>[]
  return new Set(taken.filter(({ of, seq }) => of < seq).map(({ of }) => of))
}

/** The statechart's name for an event, for those it has one for. */
function toMachineEvent(event: IncidentEvent): MachineEvent | undefined {
  const name = NAMES[event.type] as (event: IncidentEvent) => MachineEvent | undefined
  return name(event)
}

type Naming = {
  [T in IncidentEvent['type']]: (event: EventOf<T>) => MachineEvent | undefined
}

const nameless = () => undefined
const plain = (type: string) => () => ({ type })

const NAMES: Naming = {
  answered: ({ question, options }) => ({
    type: `ANSWER.${question}`,
    options: [...options]
  }),
  standing: ({ question, option }) => ({
    type: `STANDING.${question}`,
    options: [option]
  }),
  danger: ({ entry }) => ({ type: `DANGER.${entry}` }),
  done: ({ response, step }) => ({ type: `DONE.${response}.${step}` }),
  said: ({ rung }) => ({ type: `SAID.${rung}` }),
  reaction: ({ reaction }) => ({ type: `REACTION.${reaction}` }),
  otherwise: ({ response }) =>
    response === undefined ? undefined : { type: `OTHERWISE.${response}` },
  advise: plain('ADVISE'),
  reassess: plain('REASSESS'),
  continue: plain('CONTINUE'),
  'time-limit': plain('TIME_LIMIT'),
  aftercare: plain('AFTERCARE'),
  closed: plain('CLOSE'),
  note: nameless,
  assessed: nameless,
  undone: nameless,
  unsaid: nameless,
  unknown: nameless
}
