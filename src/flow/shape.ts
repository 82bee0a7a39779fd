import * as v from 'valibot'
import { finding, type Finding } from './finding'
import { isFullWidth } from './full-width'
import { like } from './suggest'

export type Path = (string | number)[]

/** The parts of a schema that its own shape can be read from. */
type Shape = {
  type: string
  entries?: Record<string, Shape>
  item?: Shape
  wrapped?: Shape
  value?: Shape
  options?: Shape[]
  getter?: (input: unknown) => Shape
}

type Issue = v.BaseIssue<unknown>

/** Everything that keeps the data from having the shape of the schema, every unknown key included. */
export function checkShape(schema: v.GenericSchema, data: unknown): Finding[] {
  if (isTooDeep(data, DEEPEST)) return [finding('too-deep', [], { limit: DEEPEST })]
  return [...unknownKeys(schema, data, []), ...misfits(schema, data, [])]
}

const DEEPEST = 60

function isTooDeep(data: unknown, left: number): boolean {
  if (typeof data !== 'object' || data === null) return false
  return left === 0 || Object.values(data).some(part => isTooDeep(part, left - 1))
}

function unknownKeys(shape: Shape, data: unknown, path: Path): Finding[] {
  const inner = innermost(shape, data)
  if (Array.isArray(data)) return inListOf(inner, data, path)
  if (!isRecord(data)) return []
  return Object.entries(data).flatMap(([key, part]) => {
    const here = [...path, key]
    const next = inner.entries ? own(inner.entries, key) : inner.value
    if (next) return unknownKeys(next, part, here)
    const known = Object.keys(inner.entries ?? {})
    return inner.entries ? [strangeKey(key, here, known)] : []
  })
}

function strangeKey(key: string, here: Path, known: string[]): Finding {
  return isFullWidth(key)
    ? finding('full-width-sign', here, { received: key })
    : finding('unknown-key', here, { key, ...like(key, known) })
}

/** valibot takes a list for an object whose keys are all optional. */
function inListOf(
  { item, entries, value }: Shape,
  list: unknown[],
  path: Path
): Finding[] {
  if (entries || value) {
    return [finding('wrong-value', path, { expected: 'Object', received: 'Array' })]
  }
  return item ? list.flatMap((part, at) => unknownKeys(item, part, [...path, at])) : []
}

function misfits(shape: Shape, data: unknown, path: Path): Finding[] {
  const result = v.safeParse(shape as unknown as v.GenericSchema, data)
  return (result.issues ?? []).flatMap(issue => fromIssue(shape, issue, path))
}

function fromIssue(shape: Shape, issue: Issue, path: Path): Finding[] {
  const keys = (issue.path ?? []).map(part => part.key as string | number)
  const here = [...path, ...keys]
  if (issue.type === 'strict_object' && issue.expected === 'never') return []
  if (issue.type === 'union' && isRecord(issue.input)) {
    const nearest = innermost(shapeAt(shape, keys, issue.path ?? []), issue.input)
    if (nearest.type !== 'union') return misfits(nearest, issue.input, here)
  }
  return [asFinding(issue, here)]
}

function asFinding(issue: Issue, here: Path): Finding {
  const expected = EXAMPLES[issue.type] ?? shortened(String(issue.expected), 200)
  const received = shortened(issue.received, 80)
  if (issue.type === 'strict_object' && received === 'undefined') {
    return finding('key-missing', here.slice(0, -1), {
      key: expected.replaceAll('"', '')
    })
  }
  const args = { expected, received, key: String(here.at(-1) ?? '') }
  return finding(mistakeIn(issue, here), here, args)
}

/** Without the comparison of the library, and not longer than a sentence can hold. */
function shortened(text: string, most: number): string {
  const bare = text.replace(/^[<>]=(?=\d+$)/, '')
  return bare.length > most ? `${bare.slice(0, most)}…` : bare
}

/** How a value looks of which the library only names the type. */
const EXAMPLES: Record<string, string> = {
  integer: '1, 2, 3 …',
  min_value: '1, 2, 3 …',
  iso_time: "'09:00'"
}

/** What was most likely done wrong, by the kind of value that stands there. */
function mistakeIn(issue: Issue, here: Path): string {
  const { type, input, expected } = issue
  if (isEmpty(issue)) return 'value-missing'
  if (typeof input === 'number' && expected === 'string') return 'number-not-quoted'
  const key = String(here.at(-1))
  const isOwnForm = type === 'regex' && Object.hasOwn(BY_TYPE, key)
  return typeof input === 'string'
    ? mistakeInText(input, isOwnForm ? key : type)
    : (BY_TYPE[type] ?? 'wrong-value')
}

/** Nothing stands where a value is wanted; a name without a letter is malformed instead. */
function isEmpty({ input, path }: Issue): boolean {
  return input === null || (input === '' && path?.at(-1)?.origin !== 'key')
}

function mistakeInText(text: string, type: string): string {
  return isFullWidth(text)
    ? 'full-width-sign'
    : ({ ...BY_TYPE, union: 'malformed-id' }[type] ?? 'wrong-value')
}

const BY_TYPE: Record<string, string> = {
  tel: 'malformed-number',
  mail: 'malformed-mail',
  regex: 'malformed-id',
  iso_date: 'malformed-date',
  url: 'malformed-address',
  min_length: 'too-few',
  max_length: 'too-long'
}

/** The shape under `keys`, unions decided by the data on the way. */
function shapeAt(shape: Shape, keys: Path, way: v.IssuePathItem[]): Shape {
  return keys.reduce<Shape>((current, key, at) => {
    const inner = innermost(current, way[at]?.input)
    return (
      (typeof key === 'string' ? inner.entries?.[key] : inner.item) ??
      inner.value ??
      inner
    )
  }, shape)
}

/** Sees through optional, lazy and union: of a union, the option that shares most keys with the data. */
function innermost(shape: Shape, data: unknown): Shape {
  if (shape.wrapped) return innermost(shape.wrapped, data)
  if (shape.getter) return innermost(shape.getter(data), data)
  if (shape.type !== 'union' || !shape.options || !isRecord(data)) return shape
  const shared = (option: Shape) =>
    Object.keys(data).filter(key => own(option.entries ?? {}, key)).length
  const [best] = [...shape.options].sort((a, b) => shared(b) - shared(a))
  return best && shared(best) > 0 ? innermost(best, data) : shape
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

function own<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
