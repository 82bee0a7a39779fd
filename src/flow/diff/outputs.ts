import { NO, type Diagram } from '../diagram'
import type { Model } from '../verify/model'
import { ACTIONS, type Action } from '../words'
import { merged } from './merged'

export type Part = 'companions' | 'actionsNow' | 'actionsIf'

/** A companion or an action of the advice, and the sheets that get it or lose it. */
export type Output = { part: Part; id: string; gained: Diagram; lost: Diagram }

/** What differs for some sheet beside the response. */
export function outputsOf(before: Model, after: Model) {
  const drawn = (part: Part, id: string, draw: (model: Model) => Diagram): Output => {
    const [was, is] = [draw(before), draw(after)]
    const { diagrams } = before
    return {
      part,
      id,
      gained: diagrams.without(is, was),
      lost: diagrams.without(was, is)
    }
  }
  const companions = merged(companionsIn(before), companionsIn(after)).map(id =>
    drawn('companions', id, ({ outcomes }) => outcomes.advised(id))
  )
  const actions = ACTIONS.flatMap(action => [
    drawn('actionsNow', action, ({ outcomes }) => outcomes.told([action], 'now')),
    drawn('actionsIf', action, model => onlyLater(model, action))
  ])
  return { companions: companions.filter(differs), actions: actions.filter(differs) }
}

/** What is told now is not told again for later. */
function onlyLater({ diagrams, outcomes }: Model, action: Action): Diagram {
  const anywhere = outcomes.told([action], 'anywhere')
  return diagrams.without(anywhere, outcomes.told([action], 'now'))
}

function companionsIn({ flow }: Model): string[] {
  return flow.companions.map(({ id }) => id)
}

function differs({ gained, lost }: Output): boolean {
  return gained !== NO || lost !== NO
}
