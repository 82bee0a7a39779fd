import { isSame } from '../flow/pack/made-against'
import type { Path } from '../flow/shape'

/**
 * The same data with another value at the path; everything beside the path is kept as it is, down to the same objects.
 * `undefined` takes the value away, and with it what holds nothing any more.
 */
export function put<T>(data: T, path: Path, value: unknown): T {
  if (value === undefined && !isThere(data, path)) return data
  return placed(data, path, value) as T
}

function placed(data: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  const below = rest.length > 0 ? placed(partOf(data, key), rest, value) : value
  return holds(below) ? withPart(data, key, below) : withoutPart(data, key)
}

function withPart(data: unknown, key: string | number, part: unknown): unknown {
  if (typeof key === 'number') {
    const list: unknown[] = Array.isArray(data) ? data : []
    return key < list.length ? list.with(key, part) : [...list, part]
  }
  return { ...(data as object | undefined), [key]: part }
}

function withoutPart(data: unknown, key: string | number): unknown {
  if (Array.isArray(data)) return data.filter((_, at) => at !== key)
  return Object.fromEntries(Object.entries(data ?? {}).filter(([name]) => name !== key))
}

function holds(part: unknown): boolean {
  return part !== undefined && !isSame(part, {}) && !isSame(part, [])
}

function isThere(data: unknown, path: Path): boolean {
  return path.reduce<unknown>(partOf, data) !== undefined
}

function partOf(data: unknown, key: string | number): unknown {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return
  return (data as Record<string | number, unknown>)[key]
}
