import { NO } from '../diagram'
import type { Given, Sheet } from '../sheet'
import { NONE } from '../words'
import type { Choices } from './cheapest'
import type { Model } from './model'
import { owedIn } from './owed'
import { cheapestMet } from './search'
import type { Violation } from './violations'

/**
 * A case that breaks a safeguard: a sheet, or a pair where it takes one tick more to see it. A question that is not
 * in the sheet was not answered. `then`: what else was reported, said or reached, as facts by source.
 */
export type Counterexample = { counterexample: Sheet | [Sheet, Sheet]; then?: Given }

/** So many half-made cases are looked at; beyond, no shortest one was found. */
const SEARCHED = 300_000

/**
 * The shortest case that breaks a safeguard: fewest happenings outside the sheet, then fewest ticks and single answers.
 * Cases in which a needed question was left out are none, so the first sheet can always be run.
 */
export function shortest(
  model: Model,
  { broken, more }: Violation
): Counterexample | undefined {
  const choices = broken === NO ? undefined : cheapestMet([model], broken, SEARCHED)
  if (!choices) return undefined
  const sheet = sheetOf(model, choices)
  const then = outsideOf(model, choices)
  const tick = more?.(choices)
  return {
    counterexample: tick
      ? [sheet, { ...sheet, [tick.question]: ticked(sheet[tick.question], tick.option) }]
      : sheet,
    ...(Object.keys(then).length > 0 && { then })
  }
}

function sheetOf(model: Model, choices: Choices): Sheet {
  const sheet: Sheet = Object.fromEntries(
    owedIn(model, choices).map(({ id }) => [id, [NONE]])
  )
  model.cases.forEach(({ source, options, costs }, at) => {
    const value = choices[at] ?? 0
    if ((costs[value] ?? 0) === 0 || options[value]?.length === 0) return
    sheet[source] = [...(sheet[source] ?? []), ...(options[value] ?? [])]
  })
  return inOrder(model, sheet)
}

function inOrder({ flow }: Model, sheet: Sheet): Sheet {
  const ids = [...flow.standing, ...flow.questions].map(({ id }) => id)
  return Object.fromEntries(
    ids.flatMap(id => (sheet[id] ? [[id, sheet[id]] as const] : []))
  )
}

function outsideOf({ cases }: Model, choices: Choices): Given {
  const given: Given = {}
  cases.forEach(({ kind, source, values }, at) => {
    const facts = values[choices[at] ?? 0] ?? []
    if (kind !== 'outside' || facts.length === 0) return
    given[source] = [...new Set([...(given[source] ?? []), ...facts])]
  })
  return given
}

function ticked(answer: string[] = [], option: string): string[] {
  return [...answer.filter(id => id !== NONE), option]
}
