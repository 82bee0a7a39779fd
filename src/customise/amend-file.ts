import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  type YAMLMap,
  type YAMLSeq
} from 'yaml'
import { isSame } from '../flow/pack/made-against'
import { readPack } from '../flow/pack/read-pack'
import { STYLE } from './yaml-style'

/**
 * A file with other data in it: what is the same stays as somebody wrote it, with their notes and their order.
 * Undefined where that does not come out right, as in a file without lines of its own.
 */
export function amendFile(source: string, data: object): string | undefined {
  const document = parseDocument(source, STYLE)
  const { contents, errors } = document
  if (errors.length > 0 || !isMap(contents) || contents.flow) return undefined
  amendMap(document, contents, data)
  const text = document.toString({ ...STYLE, lineWidth: 0 })
  const read = readPack(text)
  return read.ok && isSame(read.data, data) ? text : undefined
}

function amendMap(document: Document, map: YAMLMap, data: object): void {
  const gone = Object.keys(dataOf(document, map) as object).filter(
    key => !Object.hasOwn(data, key)
  )
  for (const key of gone) map.delete(key)
  for (const [key, value] of Object.entries(data)) {
    map.set(key, amended(document, map.get(key, true), value))
  }
}

/** What lies on the node goes on to what takes its place. */
function amended(document: Document, node: unknown, value: unknown): unknown {
  if (isSame(dataOf(document, node), value)) return node
  if (isMap(node) && isRecord(value)) amendMap(document, node, value)
  else if (isSeq(node) && Array.isArray(value)) amendList(document, node, value)
  else return renewed(document, node, value)
  return node
}

function renewed(document: Document, node: unknown, value: unknown): unknown {
  const fresh = document.createNode(value)
  if (!isScalar(node)) return fresh
  const { comment, commentBefore, spaceBefore } = node
  return Object.assign(fresh, { comment, commentBefore, spaceBefore })
}

/** Each entry takes over the node of its equal, else that of the entry with its name. */
function amendList(document: Document, list: YAMLSeq, values: unknown[]): void {
  const left = new Set(list.items)
  const take = (fits: (data: unknown) => boolean) => {
    const node = [...left].find(one => fits(dataOf(document, one)))
    left.delete(node)
    return node
  }
  const equal = values.map(value => take(data => isSame(data, value)))
  list.items = values.map(
    (value, at) =>
      equal[at] ??
      amended(
        document,
        take(data => isNamedAlike(data, value)),
        value
      )
  )
}

/** What an entry of a list goes by. */
const NAMES = ['id', 'set', 'add', 'response', 'action', 'key', 'adapt', 'leaveOut']

function isNamedAlike(one: unknown, other: unknown): boolean {
  if (!isRecord(one) || !isRecord(other)) return false
  return NAMES.some(name => one[name] !== undefined && one[name] === other[name])
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function dataOf(document: Document, node: unknown): unknown {
  return isNode(node) ? node.toJS(document) : undefined
}
