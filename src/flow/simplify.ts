import type { Condition } from './schema'

export const TRUE: Condition = { all: [] }
export const FALSE: Condition = { any: [] }

/** All of the parts, as small as constant folding, flattening and absorption make it. */
export function allOf(parts: Condition[]): Condition {
  const settled = settle(parts, CONJUNCTION)
  if (!settled) return FALSE
  const [first] = settled
  return settled.length === 1 && first !== undefined ? first : { all: settled }
}

/** Any of the parts, as small as constant folding, flattening and absorption make it. */
export function anyOf(parts: Condition[]): Condition {
  const settled = settle(parts, DISJUNCTION)
  if (!settled) return TRUE
  const [first] = settled
  return settled.length === 1 && first !== undefined ? first : { any: settled }
}

export function notOf(part: Condition): Condition {
  if (isAll(part) && part.all.length === 0) return FALSE
  if (isAny(part) && part.any.length === 0) return TRUE
  return isNot(part) ? part.not : { not: part }
}

/** How a conjunction sees its parts that are disjunctions; or the other way round. */
type Side = {
  choicesOf: (part: Condition) => Condition[] | undefined
  join: (choices: Condition[]) => Condition
  partsOf: (part: Condition) => Condition[]
}

const CONJUNCTION: Side = {
  choicesOf: part => (isAny(part) ? part.any : undefined),
  join: choices => anyOf(choices),
  partsOf: part => (isAll(part) ? part.all : [part])
}

const DISJUNCTION: Side = {
  choicesOf: part => (isAll(part) ? part.all : undefined),
  join: choices => allOf(choices),
  partsOf: part => (isAny(part) ? part.any : [part])
}

/** The parts without repeats and with what stands beside a part taken as given inside it; nothing on contradiction. */
function settle(parts: Condition[], side: Side): Condition[] | undefined {
  const byKey = new Map(parts.flatMap(side.partsOf).map(part => [keyOf(part), part]))
  const unique = [...byKey.values()]
  const contradicts = (part: Condition) =>
    side.choicesOf(part)?.length === 0 || byKey.has(oppositeKeyOf(part))
  if (unique.some(contradicts)) return undefined
  const shrunk = unique.flatMap(part => shrink(part, byKey, side))
  const isSettled = shrunk.every(part => byKey.get(keyOf(part)) === part)
  return isSettled ? shrunk : settle(shrunk, side)
}

/** A part whose choice is given anyway goes; choices that are ruled out go from the part. */
function shrink(part: Condition, given: Map<string, Condition>, side: Side): Condition[] {
  const choices = side.choicesOf(part)
  if (!choices) return [part]
  if (choices.some(choice => given.has(keyOf(choice)))) return []
  const open = choices.filter(choice => !given.has(oppositeKeyOf(choice)))
  return open.length < choices.length ? [side.join(open)] : [part]
}

/** Conditions never change once made, so the text of each is made once. */
const keys = new WeakMap<object, string>()

function keyOf(condition: Condition): string {
  if (typeof condition === 'string') return condition
  const known = keys.get(condition)
  if (known !== undefined) return known
  const key = JSON.stringify(condition)
  keys.set(condition, key)
  return key
}

function oppositeKeyOf(condition: Condition): string {
  if (typeof condition === 'string') return `{"not":"${condition}"}`
  return isNot(condition) ? keyOf(condition.not) : `{"not":${keyOf(condition)}}`
}

function isAll(condition: Condition): condition is { all: Condition[] } {
  return typeof condition === 'object' && 'all' in condition
}

function isAny(condition: Condition): condition is { any: Condition[] } {
  return typeof condition === 'object' && 'any' in condition
}

function isNot(condition: Condition): condition is { not: Condition } {
  return typeof condition === 'object' && 'not' in condition
}
