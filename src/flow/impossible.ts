import { NO, YES, type Diagram, type Diagrams } from './diagram'
import { ANYONE, type Variable } from './variables'

/** Per variable, what flags can never show: an option beside "not sure", a shared fact that is not there. */
export function impossible(
  variables: readonly Variable[],
  shared: ReadonlySet<string>,
  diagrams: Diagrams
): Diagram[] {
  const ownVariable = (fact: string) =>
    variables.findIndex(
      ({ source, values }) => source === ANYONE && values.flat().includes(fact)
    )
  const isValue = (at: number, wanted: number) =>
    diagrams.choice(
      at,
      (variables[at]?.values ?? []).map((_, value) => (value === wanted ? YES : NO))
    )
  const withoutShared = (at: number, value: number) =>
    (variables[at]?.values[value] ?? [])
      .filter(fact => shared.has(fact))
      .map(fact =>
        diagrams.and(isValue(at, value), diagrams.choice(ownVariable(fact), [YES, NO]))
      )

  return variables.map(({ source, values, unless }, at) => {
    if (source === ANYONE) return NO
    const besideUnsure =
      unless === undefined
        ? NO
        : diagrams.and(isValue(at, 1), diagrams.choice(unless, [NO, YES]))
    const absent = [...values.keys()].flatMap(value => withoutShared(at, value))
    return diagrams.any([besideUnsure, ...absent])
  })
}
