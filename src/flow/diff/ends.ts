import { NO, YES, type Diagram } from '../diagram'
import { sheetsByEnd } from '../verify/combinations'
import type { Model } from '../verify/model'
import { outputsOf, type Output, type Part } from './outputs'

export type Gains = { gained: string[]; lost: string[] }

/** How the advice of some sheets differs. */
export type Ends = Record<Part, Gains> & { response: { before: string; after: string } }

/** Sheets whose advice differs in the same way; `count` is how many full sheets they are. */
export type Class = { ends: Ends; sheets: Diagram; count: bigint }

/** Sheets that gain or lose one part of the advice, whatever else becomes of them. */
export type PartClass = {
  part: Part
  id: string
  change: keyof Gains
  sheets: Diagram
  count: bigint
}

/** What classes are told apart by, the coarsest first. */
export type Criterion = 'response' | 'companions' | 'actions'

/**
 * Divides the sheets that end elsewhere into classes. Where there would be more than `most`, it tells them apart by
 * less: `by` says by what. `parts` tells each companion and action by itself.
 */
export function classesOf(before: Model, after: Model, most: number) {
  const outputs = outputsOf(before, after)
  const { companions, actions } = outputs
  const parts = [...companions, ...actions].flatMap(output => partsOf(before, output))
  return { parts, ...divided(before, after, { outputs, most }) }
}

type Divided = { classes: Class[]; by: Criterion[] }

function divided(
  before: Model,
  after: Model,
  { outputs, most }: { outputs: ReturnType<typeof outputsOf>; most: number }
): Divided {
  const { companions, actions } = outputs
  const coarse = byResponse(before, after, [...companions, ...actions])
  const middle = finer(before, coarse, companions, most)
  if (!middle) return { classes: coarse, by: ['response'] }
  const fine = finer(before, middle, actions, most)
  return fine
    ? { classes: fine, by: ['response', 'companions', 'actions'] }
    : { classes: middle, by: ['response', 'companions'] }
}

/** With the same response only those sheets count for which something else differs. */
function byResponse(before: Model, after: Model, others: readonly Output[]): Class[] {
  const { diagrams } = before
  const otherwise = diagrams.any(others.flatMap(({ gained, lost }) => [gained, lost]))
  const places = ({ flow, outcomes }: Model) =>
    flow.responses
      .map(({ id }) => ({ id, sheets: outcomes.isResponse(one => one.id === id) }))
      .filter(({ sheets }) => sheets !== NO)
  const ends = places(after)
  return places(before).flatMap(from =>
    ends.flatMap(to => {
      const both = diagrams.and(from.sheets, to.sheets)
      const sheets = from.id === to.id ? diagrams.and(both, otherwise) : both
      return counted(before, { ends: endsFor(from.id, to.id), sheets })
    })
  )
}

function finer(
  model: Model,
  classes: Class[],
  outputs: readonly Output[],
  most: number
): Class[] | undefined {
  let divided = classes
  for (const output of outputs) {
    divided = divided.flatMap(one => divide(model, one, output))
    if (divided.length > most) return undefined
  }
  return divided
}

function divide(model: Model, one: Class, output: Output): Class[] {
  const { diagrams } = model
  const gained = diagrams.and(one.sheets, output.gained)
  const lost = diagrams.and(one.sheets, output.lost)
  if (gained === NO && lost === NO) return [one]
  const sheets = diagrams.without(one.sheets, diagrams.or(gained, lost))
  return [
    ...counted(model, { ends: one.ends, sheets }),
    ...counted(model, { ends: told(one.ends, output, 'gained'), sheets: gained }),
    ...counted(model, { ends: told(one.ends, output, 'lost'), sheets: lost })
  ]
}

function partsOf(model: Model, { part, id, gained, lost }: Output): PartClass[] {
  return [
    ...counted(model, { part, id, change: 'gained' as const, sheets: gained }),
    ...counted(model, { part, id, change: 'lost' as const, sheets: lost })
  ]
}

/** Nothing where no full sheet is meant. */
function counted<T extends { sheets: Diagram }>(
  { cases, diagrams }: Model,
  one: T
): (T & { count: bigint })[] {
  if (one.sheets === NO) return []
  const count = sheetsByEnd(cases, diagrams, one.sheets).get(YES) ?? 0n
  return count > 0n ? [{ ...one, count }] : []
}

function told(ends: Ends, { part, id }: Output, way: keyof Gains): Ends {
  const gains = ends[part]
  return { ...ends, [part]: { ...gains, [way]: [...gains[way], id] } }
}

function endsFor(before: string, after: string): Ends {
  const none = { gained: [], lost: [] }
  return {
    response: { before, after },
    companions: none,
    actionsNow: none,
    actionsIf: none
  }
}
