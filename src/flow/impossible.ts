import { NO, YES, type Diagram, type Diagrams } from './diagram'
import { ANYONE, type Variable } from './variables'

/** Per variable, what flags can never show: an option beside "not sure", a shared fact that is not there. */
export function impossible(
  variables: readonly Variable[],
  shared: ReadonlySet<string>,
  { choice, and, or }: Diagrams
): Diagram[] {
  const ownVariable = (fact: string) =>
    variables.findIndex(
      ({ source, values }) => source === ANYONE && values.flat().includes(fact)
    )
  const isValue = (at: number, wanted: number) =>
    choice(
      at,
      (variables[at]?.values ?? []).map((_, value) => (value === wanted ? YES : NO))
    )
  const withoutShared = (at: number, value: number) =>
    (variables[at]?.values[value] ?? [])
      .filter(fact => shared.has(fact))
      .map(fact => and(isValue(at, value), choice(ownVariable(fact), [YES, NO])))

  return variables.map(({ source, values, unless }, at) => {
    const besideUnsure =
      unless === undefined ? NO : and(isValue(at, 1), choice(unless, [NO, YES]))
    if (source === ANYONE) return NO
    return [...values.keys()]
      .flatMap(value => withoutShared(at, value))
      .reduce(or, besideUnsure)
  })
}
