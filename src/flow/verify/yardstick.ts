import type { Condition, Flow, Safeguard } from '../schema'
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
  /** What goes along in the base, and the rows that say when without those of the pack. */
  companions: ReadonlySet<string>
  companionRows: Flow['companionRows']
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
