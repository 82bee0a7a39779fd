import { NO } from '../diagram'
import { finding, type Finding } from '../finding'
import type { Condition, Flow, Safeguard } from '../schema'
import { isBeforeSteps, isEmergency } from '../stands-ahead'
import { Judge, type Rail } from './judge'
import type { Model } from './model'

/**
 * What the safeguards of a base are measured by where a pack is laid over it. Their levels are those of the tables
 * without the rows of the pack, which could say of any case that it lies outside a safeguard. Only where an act was
 * seen that the base does not know do the rows of the pack count.
 */
export type Yardstick = {
  safeguards: ReadonlySet<string>
  scales: Flow['scales']
  ownActs: readonly string[]
  /** What goes along in the base: its order is the base's own matter. */
  companions: ReadonlySet<string>
}

/** A model that draws conditions as a safeguard is to read them; what is advised stays as it is. */
export function measured(
  model: Model,
  safeguard: Safeguard,
  yardstick: Yardstick | undefined
): Model {
  if (!yardstick?.safeguards.has(safeguard.id) || 'firmness' in safeguard) return model
  const { diagrams, known } = model
  const judge = new Judge(yardstick.scales, diagrams, known.facts)
  const isOwn = diagrams.any(yardstick.ownActs.map(fact => model.draw(fact)))
  const draw = (condition: Condition | undefined, rail: Rail = 'seen') =>
    diagrams.pick(isOwn, model.draw(condition, rail), judge.draw(condition, rail))
  return { ...model, draw }
}

/** Companions of a pack that could stand ahead of getting away and calling for help while lives are in danger. */
export function aheadOfHelp(
  { flow, diagrams, outcomes, draw }: Model,
  yardstick: Yardstick | undefined
): Finding[] {
  if (!yardstick) return []
  const danger = diagrams.any(flow.lifeDanger.map(fact => draw(fact)))
  return flow.companions.flatMap((companion, at) => {
    const { id } = companion
    const isAhead = isBeforeSteps(companion) || isEmergency(companion)
    if (yardstick.companions.has(id) || !isAhead) return []
    if (diagrams.and(danger, outcomes.advised(id)) === NO) return []
    return [finding('companion-ahead-of-help', ['companions', at], { companion: id })]
  })
}
