import type { Response, Step } from '../../flow/schema'
import type { IncidentEvent } from '../../records/events'
import { beginsAnew, kept } from '../../records/replay'

export interface StepLine {
  readonly step: Step
  readonly state: 'done' | 'now' | 'later'
  /** The event that ticked it off last; a step may come back, as when the visitor goes on. */
  readonly doneAs: number | undefined
}

/** The steps of a response in order, with what was ticked off, gone back or not. */
export function stepLines(
  { id, steps }: Response,
  current: string,
  events: readonly IncidentEvent[]
): StepLine[] {
  const done = kept(events)
  return steps.map(step => {
    const isNow = step.id === current
    const tick = done.findLast(
      event =>
        (event.type === 'done' && event.response === id && event.step === step.id) ||
        beginsAnew(event)
    )
    const doneAs = tick?.type === 'done' ? tick.seq : undefined
    return { step, state: isNow ? 'now' : doneAs ? 'done' : 'later', doneAs }
  })
}
