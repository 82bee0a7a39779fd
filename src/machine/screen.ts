import type { Position } from '../flow/stepper'

/** What staff see, named as the stepper names it. */
export type Screen = Position

/** Reads a resting state of the machine. */
export function screenOf({ value }: { value: unknown }): Screen {
  const [state, inner] = outermost(value)
  if (state === 'aftercare' || state === 'closed') return { kind: state }
  if (state === 'assessing' && inner === 'review') return { kind: 'review' }
  if (state === 'assessing' && typeof inner === 'string') {
    return { kind: 'question', question: inner }
  }
  const [response, step] = outermost(inner)
  if (state !== 'responding' || typeof step !== 'string') {
    throw new Error(`The machine never rests in ${JSON.stringify(value)}`)
  }
  return { kind: 'advice', response, step }
}

function outermost(value: unknown): [state: string, inner?: unknown] {
  if (typeof value !== 'object' || value === null) return [String(value)]
  const [entry] = Object.entries(value)
  return entry ?? ['']
}
