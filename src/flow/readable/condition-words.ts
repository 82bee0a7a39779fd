import type { Condition } from '../schema'
import type { Teller } from './teller'

/** A condition as one phrase; what is nested deeper stands in brackets. */
export function conditionWords(condition: Condition, teller: Teller): string {
  const { word } = teller
  if (typeof condition === 'string') return teller.quoted(teller.fact(condition))
  if ('not' in condition) return denied(condition.not, teller)
  if ('all' in condition) return joined('and', condition.all, teller)
  if ('any' in condition) {
    return condition.any.length > 1 && condition.any.every(isFact)
      ? word('any-of', { list: namesOf(condition.any, teller) })
      : joined('or', gathered(condition.any), teller)
  }
  if ('count' in condition) {
    const list = namesOf(condition.count, teller)
    return word('count-of', { list, count: condition.atLeast })
  }
  return scaleWords(condition, teller)
}

type Joint = 'and' | 'or'

function joined(joint: Joint, parts: Condition[], teller: Teller): string {
  const [only] = parts
  if (only === undefined) return teller.word(joint === 'and' ? 'always' : 'never')
  if (parts.length === 1) return conditionWords(only, teller)
  const said = parts.map(part => {
    const words = conditionWords(part, teller)
    return isJoined(part) ? teller.word('bracketed', { part: words }) : words
  })
  return said.join(teller.word(joint))
}

function denied(part: Condition, teller: Teller): string {
  const { word } = teller
  if (typeof part === 'string')
    return word('not-fact', { fact: teller.quoted(teller.fact(part)) })
  if (typeof part === 'object' && 'any' in part && part.any.every(isFact)) {
    return word('none-of', { list: namesOf(part.any, teller) })
  }
  return word('not', { part: conditionWords(part, teller) })
}

function scaleWords(
  condition: Extract<Condition, { scale: unknown }>,
  { text, word }: Teller
): string {
  const scale = text('scales', condition.scale, 'name')
  const said = (key: string, level: string) =>
    word(key, { scale, level: text('scales', condition.scale, 'levels', level) })
  if ('atLeast' in condition) return said('at-least', condition.atLeast)
  if ('atMost' in condition) return said('at-most', condition.atMost)
  return said('is', condition.is)
}

function namesOf(facts: string[], { listed, fact }: Teller): string {
  return listed(facts.map(fact))
}

/** Facts of which one is enough are told together. */
function gathered(parts: Condition[]): Condition[] {
  const facts = parts.filter(isFact)
  const others = parts.filter(part => !isFact(part))
  return facts.length > 1 && others.length > 0 ? [{ any: facts }, ...others] : parts
}

function isFact(part: Condition): part is string {
  return typeof part === 'string'
}

/** Would it be unclear where it ends, next to others? */
function isJoined(part: Condition): boolean {
  if (typeof part === 'string') return false
  const [first, ...more] = 'all' in part ? part.all : 'any' in part ? part.any : []
  return (
    first !== undefined && more.length > 0 && !('any' in part && part.any.every(isFact))
  )
}
