import { coverOf } from './cover'
import { NO, YES, type Diagram, type Diagrams } from './diagram'
import { factor, wordValues } from './factor'
import type { Condition, Flow } from './schema'
import { ANYONE, sharedFacts, variablesOf, type Variable } from './variables'

/**
 * Writes diagrams over the first `end` variables as small conditions over flags.
 * A fact that several sources set is told by its own variable alone, never by who set it.
 */
export function writerOf(
  flow: Flow,
  diagrams: Diagrams
): (diagram: Diagram, end: number) => Condition {
  const variables = variablesOf(flow)
  const shared = sharedFacts(flow)
  const told = variables.map(({ source, values }) =>
    source === ANYONE
      ? values
      : values.map(value => value.filter(fact => !shared.has(fact)))
  )
  const words = told.map(distinct)
  const groups = told.map((values, at) =>
    (words[at] ?? []).map(word =>
      [...values.keys()].filter(value => values[value]?.join() === word.join())
    )
  )
  const rules = impossible(variables, shared, diagrams)
  const written = new Map<Diagram, Condition>()

  return (diagram, end) => {
    const known = written.get(diagram)
    if (known !== undefined) return known
    const never = rules.slice(0, end).reduce(diagrams.or, NO)
    const lower = diagrams.and(diagram, diagrams.not(never))
    const cubes = coverOf(lower, diagrams.or(diagram, never), groups, diagrams)
    const made = factor(cubes, literal =>
      wordValues(words[literal.variable] ?? [], literal.groups)
    )
    written.set(diagram, made)
    return made
  }
}

/** Per variable, what flags can never show: an option beside "not sure", a shared fact that is not there. */
function impossible(
  variables: readonly Variable[],
  shared: ReadonlySet<string>,
  { choice, and, or }: Diagrams
): Diagram[] {
  const ownVariable = (fact: string) =>
    variables.findIndex(
      ({ source, values }) => source === ANYONE && values.flat().includes(fact)
    )
  return variables.map(({ source, values, unless }, at) => {
    const isValue = (wanted: number) =>
      choice(
        at,
        values.map((_, value) => (value === wanted ? YES : NO))
      )
    const absent = (fact: string) => choice(ownVariable(fact), [YES, NO])
    const alone =
      source === ANYONE
        ? []
        : values.map((value, index) =>
            value
              .filter(fact => shared.has(fact))
              .map(fact => and(isValue(index), absent(fact)))
              .reduce(or, NO)
          )
    const besideUnsure =
      unless === undefined ? NO : and(isValue(1), choice(unless, [NO, YES]))
    return alone.reduce(or, besideUnsure)
  })
}

function distinct(values: string[][]): string[][] {
  return [...new Map(values.map(value => [value.join(), value])).values()]
}
