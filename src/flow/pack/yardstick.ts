import { factsOf, settersOf } from '../facts'
import { parse } from '../parse'
import type { Flow } from '../schema'
import type { Yardstick } from '../verify/yardstick'
import type { Base } from './draft'
import { mergeWithoutRows } from './merge'
import type { Pack } from './pack-schema'

/** What the safeguards of the base are measured by on a flow that the first `count` steps of a pack made of it. */
export function yardstickOf(
  base: Base,
  pack: Pack,
  flow: Flow,
  count = Infinity
): Yardstick {
  const plain = parse(mergeWithoutRows(base, pack, count).written)
  const { scales, companionRows } = plain.ok ? plain.flow : base.flow
  const known = settersOf(base.flow)
  return {
    safeguards: new Set(base.flow.safeguards.map(({ id }) => id)),
    scales,
    companionRows,
    companions: new Set(base.flow.companions.map(({ id }) => id)),
    ownActs: actsIn(flow).filter(fact => !known.has(fact))
  }
}

function actsIn({ questions }: Flow): string[] {
  return questions.flatMap(({ options, worseAdds }) =>
    options.filter(({ id }) => worseAdds.includes(id)).flatMap(factsOf)
  )
}
