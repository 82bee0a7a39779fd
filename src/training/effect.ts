import { nextQuestion } from '../flow/asked'
import type { CompiledFlow } from '../flow/compile'
import { decide, type Advice } from '../flow/decide'
import { unsureOf } from '../flow/facts'
import { givenFrom, know, type Given } from '../flow/sheet'

/** What a difference did to the advice: often nothing. */
export interface Effect {
  readonly none: boolean
  /** The response before and after, where it is another. */
  readonly response?: { readonly from: string; readonly to: string }
  /** Companions that came along, and that fell away. */
  readonly gained: readonly string[]
  readonly lost: readonly string[]
  /** Above 0: firmer than before. */
  readonly firmer: number
}

/** The advice for what is given; what is still needed counts as not sure, as when advice is wanted now. */
export function adviceFor(flow: CompiledFlow, given: Given): Advice {
  const next = nextQuestion(flow, given)
  if (!next) return decide(flow, know(flow, given))
  return adviceFor(flow, { ...given, [next.id]: [unsureOf(next.id)] })
}

export function effectOf(before: Advice, after: Advice): Effect {
  const [from, to] = [idsOf(before), idsOf(after)]
  const gained = to.filter(id => !from.includes(id))
  const lost = from.filter(id => !to.includes(id))
  const moved = before.response !== after.response
  return {
    none: !moved && gained.length === 0 && lost.length === 0,
    ...(moved && { response: { from: before.response, to: after.response } }),
    gained,
    lost,
    firmer: after.firmness - before.firmness
  }
}

/** What would be given with this one question answered otherwise, or not at all; all else stays. */
export function givenOtherwise(
  flow: CompiledFlow,
  given: Given,
  question: string,
  options: readonly string[] | undefined
): Given {
  const rest = Object.fromEntries(Object.entries(given).filter(([id]) => id !== question))
  if (options === undefined) return rest
  const answer = givenFrom(flow, { [question]: [...options] })[question] ?? []
  return { ...rest, [question]: answer }
}

/** What one answer given otherwise would do to the advice. */
export function whatIf(
  flow: CompiledFlow,
  given: Given,
  question: string,
  options: readonly string[] | undefined
): Effect {
  return effectOf(
    adviceFor(flow, given),
    adviceFor(flow, givenOtherwise(flow, given, question, options))
  )
}

function idsOf({ companions }: Advice): string[] {
  return companions.map(({ companion }) => companion)
}
