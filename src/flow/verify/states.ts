import { isHead } from './cases'
import type { Model } from './model'

/**
 * How many states the proof told apart: for each output it looked at and each question, the different things that
 * the answers so far can still come to.
 */
export function statesOf({ cases, diagrams, outcomes }: Model): number {
  let states = 0
  for (const output of outcomes.drawn()) {
    diagrams.descend(output, (_, at) => {
      const found = cases[at]
      if (found && isHead(found)) states += 1
    })
  }
  return states
}
