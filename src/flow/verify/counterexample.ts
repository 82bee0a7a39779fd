import { NO, type Diagram } from '../diagram'
import type { Given, Sheet } from '../sheet'
import { NONE } from '../words'
import { cheapest, type Choices } from './cheapest'
import type { Model } from './model'
import { owedIn, owedWhen } from './owed'
import type { Violation } from './violations'

/**
 * A case that breaks a safeguard: a sheet, or a pair where it takes one tick more to see it. A question that is not
 * in the sheet was not answered. `then`: what else was reported, said or reached, as facts by source.
 */
export type Counterexample = { counterexample: Sheet | [Sheet, Sheet]; then?: Given }

type Found = { cost: number; choices: Choices; violation: Violation }

/**
 * The shortest case that breaks a safeguard: fewest happenings outside the sheet, then fewest ticks and single answers.
 * Cases in which a needed question was left out are none, so the first sheet can always be run.
 */
export function shortest(
  model: Model,
  violations: readonly Violation[]
): Counterexample | undefined {
  const [best] = violations
    .flatMap(violation => reachable(model, violation))
    .sort((a, b) => a.cost - b.cost)
  if (!best) return undefined
  const sheet = sheetOf(model, best.choices)
  const { more } = best.violation
  const then = outsideOf(model, best.choices)
  return {
    counterexample: more
      ? [sheet, { ...sheet, [more.question]: ticked(sheet[more.question], more.option) }]
      : sheet,
    ...(Object.keys(then).length > 0 && { then })
  }
}

/** Rules out that a needed single choice was left out only where it comes up: drawing it for all costs far more. */
function reachable(model: Model, violation: Violation): Found[] {
  const { cases, diagrams } = model
  let broken: Diagram = violation.broken
  for (;;) {
    const best = cheapest(diagrams, cases, broken)
    if (!best) return []
    const owed = owedIn(model, best.choices).filter(({ kind }) => kind === 'one')
    if (owed.length === 0) return [{ ...best, violation }]
    const never = diagrams.any(owed.map(question => owedWhen(model, question)))
    broken = diagrams.pick(never, NO, broken)
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
