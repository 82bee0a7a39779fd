import type { Response, Step } from '../../flow/schema'
import type { IncidentEvent } from '../../records/events'
import { beginsAnew, kept } from '../../records/replay'

export interface StepLine {
  readonly step: Step
  readonly state: 'done' | 'now' | 'later'
  /** The events that ticked it off: more than one where a step came back, as when the visitor goes on. */
  readonly doneAs: readonly number[]
}

/** The steps of a response in order, with what was ticked off, gone back or not. */
export function stepLines(
  { id, steps }: Response,
  current: string,
  events: readonly IncidentEvent[]
): StepLine[] {
  const all = kept(events)
  const counting = all.slice(all.findLastIndex(beginsAnew) + 1)
  return steps.map(step => {
    const isNow = step.id === current
    const doneAs = counting
      .filter(
        event => event.type === 'done' && event.response === id && event.step === step.id
      )
      .map(({ seq }) => seq)
    return { step, state: isNow ? 'now' : doneAs.length > 0 ? 'done' : 'later', doneAs }
  })
}
