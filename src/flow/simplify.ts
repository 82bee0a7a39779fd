import type { Condition } from './schema'

export const TRUE: Condition = { all: [] }
export const FALSE: Condition = { any: [] }

/** All of the parts, as small as constant folding, flattening and absorption make it. */
export function allOf(parts: Condition[]): Condition {
  const flat = parts.flatMap(part => (isAll(part) ? part.all : [part]))
  const kept = settle(flat, part => (isAny(part) ? part.any : undefined), anyOf)
  if (!kept) return FALSE
  return kept.length === 1 && kept[0] !== undefined ? kept[0] : { all: kept }
}

/** Any of the parts, as small as constant folding, flattening and absorption make it. */
export function anyOf(parts: Condition[]): Condition {
  const flat = parts.flatMap(part => (isAny(part) ? part.any : [part]))
  const kept = settle(flat, part => (isAll(part) ? part.all : undefined), allOf)
  if (!kept) return TRUE
  return kept.length === 1 && kept[0] !== undefined ? kept[0] : { any: kept }
}

export function notOf(part: Condition): Condition {
  if (isAll(part) && part.all.length === 0) return FALSE
  if (isAny(part) && part.any.length === 0) return TRUE
  return isNot(part) ? part.not : { not: part }
}

export function isTrue(condition: Condition): boolean {
  return isAll(condition) && condition.all.length === 0
}

export function isFalse(condition: Condition): boolean {
  return isAny(condition) && condition.any.length === 0
}

type Inner = (part: Condition) => Condition[] | undefined

/**
 * The parts of a conjunction (or, seen from the other side, of a disjunction) without repeats.
 * What stands beside a part is taken as given inside it. Undefined when the parts contradict each other.
 */
function settle(
  parts: Condition[],
  inner: Inner,
  rebuild: (parts: Condition[]) => Condition
): Condition[] | undefined {
  const keys = new Set<string>()
  const unique = parts.filter(part => !keys.has(keyOf(part)) && keys.add(keyOf(part)))
  if (unique.some(part => inner(part)?.length === 0)) return undefined
  if (unique.some(part => keys.has(keyOf(notOf(part))))) return undefined
  const kept: Condition[] = []
  let changed = false
  for (const part of unique) {
    const choices = inner(part)
    if (choices?.some(choice => keys.has(keyOf(choice)))) continue
    const open = choices?.filter(choice => !keys.has(keyOf(notOf(choice))))
    const shrunk = choices && open && open.length < choices.length
    if (shrunk) changed = true
    kept.push(shrunk ? rebuild(open) : part)
  }
  if (!changed) return kept
  const again = kept.flatMap(part => spread(part, inner))
  return settle(again, inner, rebuild)
}

/** A part that was rebuilt to the outer kind is laid open again. */
function spread(part: Condition, inner: Inner): Condition[] {
  if (typeof part === 'string' || inner(part)) return [part]
  if (isAll(part)) return part.all
  return isAny(part) ? part.any : [part]
}

const keys = new WeakMap<object, string>()

function keyOf(condition: Condition): string {
  if (typeof condition === 'string') return condition
  const known = keys.get(condition)
  if (known) return known
  const key = JSON.stringify(condition)
  keys.set(condition, key)
  return key
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
