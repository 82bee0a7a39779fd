import type { Response, Step } from '../../flow/schema'
import type { IncidentEvent } from '../../records/events'
import { kept } from '../../records/replay'

export interface StepLine {
  readonly step: Step
  readonly state: 'done' | 'now' | 'later'
  /** The event that ticked it off last. */
  readonly doneAs?: number
}

/** The steps of a response in order, with what was ticked off, gone back or not. */
export function stepLines(
  { id, steps }: Response,
  current: string,
  events: readonly IncidentEvent[]
): StepLine[] {
  const done = kept(events)
  return steps.map(step => {
    if (step.id === current) return { step, state: 'now' }
    const tick = done.findLast(
      event => event.type === 'done' && event.response === id && event.step === step.id
    )
    return tick ? { step, state: 'done', doneAs: tick.seq } : { step, state: 'later' }
  })
}
