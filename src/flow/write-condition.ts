import { Coverer, keyOf, type Literal } from './cover'
import type { Diagram, Diagrams } from './diagram'
import { factor } from './factor'
import { impossible } from './impossible'
import type { Condition, Flow } from './schema'
import { ANYONE, distinct, sharedFacts, variablesOf } from './variables'
import { wordValues } from './word-values'

/**
 * Writes diagrams as small conditions over flags.
 * A fact that several sources set is told by its own variable alone, never by who set it.
 */
export function writerOf(
  flow: Flow,
  diagrams: Diagrams
): (diagram: Diagram) => Condition {
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
  const coverer = new Coverer(groups, diagrams)
  const worded = new Map<string, Condition>()
  const written = new Map<Diagram, Condition>()

  function word(literal: Literal): Condition {
    const key = keyOf(literal)
    const made =
      worded.get(key) ?? wordValues(words[literal.variable] ?? [], literal.groups)
    worded.set(key, made)
    return made
  }

  return diagram => {
    const known = written.get(diagram)
    if (known !== undefined) return known
    const looksAt = diagrams.variablesOf(diagram)
    const never = diagrams.any(rules.filter((_, at) => looksAt.has(at)))
    const lower = diagrams.and(diagram, diagrams.not(never))
    const { cubes } = coverer.cover(lower, diagrams.or(diagram, never))
    const made = factor(cubes, word)
    written.set(diagram, made)
    return made
  }
}
