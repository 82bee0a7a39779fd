import type { Condition } from './schema'
import { allOf, anyOf, notOf } from './simplify'

/**
 * The shortest condition over the facts of one variable that tells the chosen values from the others.
 * Every value is the set of facts it establishes.
 */
export function wordValues(
  values: readonly (readonly string[])[],
  chosen: readonly number[]
): Condition {
  const inside = values.filter((_, at) => chosen.includes(at))
  const outside = values.filter((_, at) => !chosen.includes(at))
  const yes = tellingFacts(inside, outside)
  const no = tellingFacts(outside, inside)
  if (yes && (!no || yes.length <= no.length)) return anyOf(yes)
  if (no) return notOf(anyOf(no))
  const facts = [...new Set(values.flat())]
  return anyOf(
    inside.map(value =>
      allOf(facts.map(fact => (value.includes(fact) ? fact : notOf(fact))))
    )
  )
}

/** Facts that only the inside has, enough of them that each inside value has one. */
function tellingFacts(
  inside: readonly (readonly string[])[],
  outside: readonly (readonly string[])[]
): string[] | undefined {
  const elsewhere = new Set(outside.flat())
  const facts: string[] = []
  let left = inside
  while (left.length > 0) {
    const candidates = [...new Set(left.flat())].filter(fact => !elsewhere.has(fact))
    const reach = (fact: string) => left.filter(value => value.includes(fact)).length
    const [best] = candidates.sort((a, b) => reach(b) - reach(a))
    if (best === undefined) return undefined
    facts.push(best)
    left = left.filter(value => !value.includes(best))
  }
  return facts
}
