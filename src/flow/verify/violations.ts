import { isComplete } from '../safeguards'
import type { Safeguard } from '../schema'
import type { Diagram } from '../diagram'
import type { Choices } from './cheapest'
import { LAWS } from './laws'
import type { Model } from './model'

export type Tick = { question: string; option: string }

/** The cases that break a safeguard; `more` finds the tick that shows it, where it takes a pair of sheets. */
export type Violation = {
  broken: Diagram
  more?: (choices: Choices) => Tick | undefined
}

/** When a safeguard does not hold. What each form means is said in `brokenSafeguards`. */
export function violationOf(model: Model, safeguard: Safeguard): Violation {
  if ('firmness' in safeguard) return LAWS[safeguard.firmness](model)
  return { broken: brokenWhen(model, safeguard) }
}

function brokenWhen(
  model: Model,
  safeguard: Exclude<Safeguard, { firmness: unknown }>
): Diagram {
  const { diagrams, outcomes, draw } = model
  if ('requires' in safeguard) {
    const { when, actions, at } = safeguard.requires
    return diagrams.without(draw(when), outcomes.told(actions, at))
  }
  if ('forbids' in safeguard) {
    const { when, actions, at } = safeguard.forbids
    return diagrams.and(draw(when), outcomes.told(actions, at))
  }
  if ('before' in safeguard) return notAhead(model, safeguard.before)
  return outcomes.isResponse(response => !isComplete(response))
}

type Before = Extract<Safeguard, { before: unknown }>['before']

function notAhead({ flow, diagrams, outcomes, draw }: Model, rule: Before): Diagram {
  const firm = diagrams.and(draw(rule.when), outcomes.told(rule.actions, 'now'))
  const isPlacedBefore = flow.companions.some(
    ({ id, place }) => id === rule.companion && place === 'before'
  )
  return isPlacedBefore ? diagrams.without(firm, outcomes.advised(rule.companion)) : firm
}
