import { terminal } from '../diagram'
import { REACTED } from '../facts'
import { finding, type Finding } from '../finding'
import { hasEnd } from '../has-end'
import type { Response } from '../schema'
import { distinct } from '../variables'
import type { Model } from './model'

/** Every reaction leads somewhere, and from every response the visitor's reactions can lead to after-care. */
export function checkProtocols(model: Model): Finding[] {
  const ending = endingIn(model)
  return model.flow.responses.flatMap((response, at) => [
    ...idleReactions(response, ['responses', at, 'reactions']),
    ...(ending.has(response.id)
      ? []
      : [finding('protocol-without-end', ['responses', at], { response: response.id })])
  ])
}

function idleReactions(response: Response, path: (string | number)[]): Finding[] {
  return Object.entries(response.reactions).flatMap(([reaction, { sets, to }]) =>
    sets.length === 0 && to === undefined
      ? [
          finding('reaction-leads-nowhere', [...path, reaction], {
            response: response.id,
            reaction
          })
        ]
      : []
  )
}

/** Those that end, and those that lead to nothing but them; facts are only ever added, so weighing again comes to rest. */
function endingIn(model: Model): Set<string> {
  const ending = new Set<string>()
  const leads = (response: Response) => {
    if (hasEnd(response)) return true
    const { id, reactions } = response
    const setting = Object.values(reactions)
      .map(({ sets }) => sets)
      .filter(({ length }) => length > 0)
    return setting.some(sets =>
      nextAfter(model, id, sets).every(next => ending.has(next))
    )
  }
  for (let before = -1; before < ending.size;) {
    before = ending.size
    for (const response of model.flow.responses) {
      if (!ending.has(response.id) && leads(response)) ending.add(response.id)
    }
  }
  return ending
}

/** The responses that can follow one once these facts are added. */
function nextAfter(model: Model, response: string, sets: string[]): string[] {
  const { flow, cases, diagrams, outcomes } = model
  const key = distinct([sets])[0]?.join()
  const at = cases.findIndex(
    ({ source, values }) => source === REACTED && values[1]?.join() === key
  )
  const here = outcomes.isResponse(({ id }) => id === response)
  const none = terminal(flow.responses.length)
  const after = diagrams.pick(
    here,
    diagrams.fix(outcomes.response, new Map([[at, 1]])),
    none
  )
  const ends = diagrams.outcomesOf(after)
  return flow.responses.filter((_, n) => ends.has(terminal(n))).map(({ id }) => id)
}
