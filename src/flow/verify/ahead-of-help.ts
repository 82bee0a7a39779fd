import { NO, YES, type Diagram } from '../diagram'
import { finding, type Finding } from '../finding'
import type { Companion, Condition, Flow } from '../schema'
import { isBeforeSteps, isEmergency } from '../stands-ahead'
import type { Action } from '../words'
import { Judge } from './judge'
import type { Model } from './model'
import type { Yardstick } from './yardstick'

/**
 * What a pack could put ahead of getting away and calling for help while lives are in danger: companions of its own,
 * and companions of the base that its rows bring up where the base does not, or sooner.
 */
export function aheadOfHelp(model: Model, yardstick: Yardstick | undefined): Finding[] {
  if (!yardstick) return []
  const { flow, diagrams, outcomes } = model
  const danger = diagrams.any(flow.lifeDanger.map(fact => model.draw(fact)))
  const isAtRisk = (cases: Diagram) => diagrams.and(danger, cases) !== NO
  const order = new Order(model, yardstick)
  return flow.companions.flatMap((companion, at) => {
    const { id } = companion
    if (!isBeforeSteps(companion) && !isEmergency(companion)) return []
    const [path, args] = [['companions', at], { companion: id }]
    if (!yardstick.companions.has(id)) {
      const isMet = isAtRisk(outcomes.advised(id))
      return isMet ? [finding('companion-ahead-of-help', path, args)] : []
    }
    const isNew = !isHelp(companion) && isAtRisk(order.comesNew(id))
    const isSooner =
      isEmergency(companion) &&
      flow.companions.some(
        other =>
          isHelp(other) && other !== companion && isAtRisk(order.overtakes(id, other.id))
      )
    return isNew || isSooner ? [finding('row-ahead-of-help', path, args)] : []
  })
}

function isHelp({ actionsNow }: Companion): boolean {
  return actionsNow.some(action => HELP.includes(action))
}

const HELP: readonly Action[] = ['leave_safely', 'call_police', 'medical_119']

type Rows = Flow['companionRows']
type Draw = (condition: Condition | undefined) => Diagram

/** Which companion comes up, and which of two first: by all rows, and by those of the base and its tables alone. */
class Order {
  readonly #byBase: Judge

  constructor(
    private readonly model: Model,
    private readonly yardstick: Yardstick
  ) {
    const { diagrams, known } = model
    this.#byBase = new Judge(yardstick.scales, diagrams, known.facts)
  }

  comesNew(id: string): Diagram {
    const { diagrams, outcomes } = this.model
    return diagrams.without(outcomes.advised(id), this.#inBase(id))
  }

  /** The base tells the other, and does not have this one ahead of it. */
  overtakes(id: string, other: string): Diagram {
    const { diagrams, flow, draw } = this.model
    const now = this.#first(flow.companionRows, id, other, draw)
    const inBase = this.#first(this.yardstick.companionRows, id, other, this.#drawBase)
    return diagrams.without(diagrams.and(now, this.#inBase(other)), inBase)
  }

  #inBase(id: string): Diagram {
    const rows = this.yardstick.companionRows.filter(row => row.companion === id)
    return this.model.diagrams.any(rows.map(({ when }) => this.#drawBase(when)))
  }

  #first(rows: Rows, id: string, other: string, draw: Draw): Diagram {
    return rows.reduceRight<Diagram>((later, { when, companion }) => {
      if (companion !== id && companion !== other) return later
      return this.model.diagrams.pick(draw(when), companion === id ? YES : NO, later)
    }, NO)
  }

  readonly #drawBase: Draw = condition => this.#byBase.draw(condition, 'seen')
}
