import { nextQuestion, offeredQuestions } from '../flow/asked'
import type { CompiledFlow } from '../flow/compile'
import { decide, type Advice } from '../flow/decide'
import { unsureOf } from '../flow/facts'
import { givenFrom, know, type Given } from '../flow/sheet'

/** What a difference did to the advice: often nothing. */
export interface Effect {
  /** Nothing, and no single answer to what would be asked next can change that. */
  readonly none: boolean
  /** Where what would be asked next can still change the advice: the first such question. */
  readonly opens?: string
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

/**
 * The first question on which it depends whether two ways come to the same advice: one that only the other way would
 * ask, or one that both would, with an answer on which they part.
 */
export function openedBy(
  flow: CompiledFlow,
  own: Given,
  other: Given
): string | undefined {
  const asked = openIn(flow, own)
  const isSame = isAlike(flow, own, other)
  return openIn(flow, other).find(
    id => !asked.includes(id) || (isSame && partsOn(flow, id, own, other))
  )
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
  const otherwise = givenOtherwise(flow, given, question, options)
  const effect = effectOf(adviceFor(flow, given), adviceFor(flow, otherwise))
  const opens = openedBy(flow, given, otherwise)
  return opens === undefined ? effect : { ...effect, none: false, opens }
}

/** Questions not answered yet that can change the advice; one that is needed counts as not sure for those after it. */
function openIn(flow: CompiledFlow, given: Given): string[] {
  const next = nextQuestion(flow, given)
  if (!next) return offeredQuestions(flow, given).map(({ id }) => id)
  return [next.id, ...openIn(flow, { ...given, [next.id]: [unsureOf(next.id)] })]
}

function partsOn(flow: CompiledFlow, id: string, own: Given, other: Given): boolean {
  const options = flow.questions.find(question => question.id === id)?.options ?? []
  return options.some(option => {
    const also = (given: Given) => givenOtherwise(flow, given, id, [option.id])
    return !isAlike(flow, also(own), also(other))
  })
}

function isAlike(flow: CompiledFlow, own: Given, other: Given): boolean {
  return effectOf(adviceFor(flow, own), adviceFor(flow, other)).none
}

function idsOf({ companions }: Advice): string[] {
  return companions.map(({ companion }) => companion)
}
