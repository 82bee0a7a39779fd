import { isComplete } from '../safeguards'
import type { Safeguard } from '../schema'
import type { Diagram } from '../diagram'
import { LAWS } from './laws'
import type { Model } from './model'

/** The cases that break a safeguard; `more` is the option whose tick breaks it, where it takes a pair of sheets. */
export type Violation = { broken: Diagram; more?: { question: string; option: string } }

/** When a safeguard does not hold. What each form means is said in `brokenSafeguards`. */
export function violationsOf(model: Model, safeguard: Safeguard): Violation[] {
  const { diagrams, outcomes, draw } = model
  if ('requires' in safeguard) {
    const { when, actions, at } = safeguard.requires
    const told = outcomes.told(actions, at)
    return [{ broken: diagrams.and(draw(when), diagrams.not(told)) }]
  }
  if ('forbids' in safeguard) {
    const { when, actions, at } = safeguard.forbids
    return [{ broken: diagrams.and(draw(when), outcomes.told(actions, at)) }]
  }
  if ('before' in safeguard) return [{ broken: notAhead(model, safeguard.before) }]
  if ('firmness' in safeguard) return LAWS[safeguard.firmness](model)
  return [{ broken: outcomes.isResponse(response => !isComplete(response)) }]
}

type Before = Extract<Safeguard, { before: unknown }>['before']

function notAhead({ flow, diagrams, outcomes, draw }: Model, rule: Before): Diagram {
  const firm = diagrams.and(draw(rule.when), outcomes.told(rule.actions, 'now'))
  const isPlacedBefore = flow.companions.some(
    ({ id, place }) => id === rule.companion && place === 'before'
  )
  return isPlacedBefore
    ? diagrams.and(firm, diagrams.not(outcomes.advised(rule.companion)))
    : firm
}
