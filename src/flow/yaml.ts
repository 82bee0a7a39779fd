import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  stringify,
  visit
} from 'yaml'
import type { Document, Node, YAMLError } from 'yaml'
import { finding, type Finding } from './finding'
import type { Path } from './shape'

export type Place = { line: number; column: number }

/** Plain data with a way to find where each part of it was written. */
export type Read =
  | { ok: true; data: unknown; placeOf: (path: Path) => Place }
  | { ok: false; findings: Finding[] }

/** Reads YAML as closed data. Refuses aliases, merge keys, repeated or dangerous keys and texts over 256 KiB. */
export function readYaml(text: string): Read {
  const size = new TextEncoder().encode(text).length
  if (size > LIMIT)
    return { ok: false, findings: [finding('file-too-large', [], { size })] }
  const lines = new LineCounter()
  const document = parseDocument(text, {
    schema: 'core',
    uniqueKeys: true,
    merge: false,
    lineCounter: lines
  })
  const errors = firstOfEach(document.errors.map(error => fromError(error, text)))
  const findings =
    errors.length > 0 ? errors : refusals(document, node => placeOfNode(node, lines))
  if (findings.length > 0) return { ok: false, findings }
  return {
    ok: true,
    data: document.toJS(),
    placeOf: path => placeOfNode(nodeAt(document, path), lines)
  }
}

/** Writes data so that `readYaml` reads the same. */
export function writeYaml(data: unknown): string {
  return stringify(data, { schema: 'core', aliasDuplicateObjects: false, lineWidth: 100 })
}

const LIMIT = 256 * 1024
const DANGEROUS = ['__proto__', 'constructor', 'prototype']

/**
 * What follows from the first slip is noise, and after one whose cure is known so is all that cannot be read; only a
 * repeated key stands by itself.
 */
function firstOfEach(findings: Finding[]): Finding[] {
  const slip = findings.findIndex(({ code }) => SLIPS.has(code))
  return findings.filter(
    ({ code }, at) =>
      code === 'key-twice' ||
      (at === findings.findIndex(one => one.code === code) &&
        !(code === 'not-yaml' && slip >= 0 && slip < at))
  )
}

const SLIPS = new Set(['tab-used', 'full-width-sign'])

function fromError(error: YAMLError, text: string): Finding {
  const [start = { line: 1, col: 1 }] = error.linePos ?? []
  const line = text.split('\n')[start.line - 1] ?? ''
  const code = mistakeOn(line, error.code)
  const found = finding(code, [], {
    reason: error.code,
    received: line.trim().slice(0, 80)
  })
  return { ...found, line: start.line, column: start.col }
}

function mistakeOn(line: string, code: YAMLError['code']): string {
  if (code === 'DUPLICATE_KEY') return 'key-twice'
  if (/^\s*\t/.test(line)) return 'tab-used'
  return /^([^'"#]*[\uff1a\u3000]|\s*\uff03)/.test(line) ? 'full-width-sign' : 'not-yaml'
}

function refusals(document: Document, placeOf: (node: unknown) => Place): Finding[] {
  const found: Finding[] = []
  const refuse = (code: string, node: unknown, args = {}) =>
    found.push({ ...finding(code, [], args), ...placeOf(node) })
  visit(document, {
    Alias: (_, node) => void refuse('alias-used', node),
    Pair: (_, { key }) => {
      if (!isScalar(key) || typeof key.value !== 'string')
        return void refuse('key-not-text', key)
      if (key.value === '<<') refuse('merge-key-used', key)
      if (DANGEROUS.includes(key.value)) refuse('key-dangerous', key, { key: key.value })
    }
  })
  return found
}

/** The node at the path, or the nearest one above it that is there; of a pair, its key. */
function nodeAt(document: Document, path: Path): unknown {
  let node: unknown = document.contents
  let named: unknown = node
  for (const key of path) {
    const next = isCollection(node) ? node.get(key, true) : undefined
    if (next === undefined || isAlias(next)) return named
    named = keyOf(node, key) ?? next
    node = next
  }
  return named
}

function keyOf(node: unknown, key: string | number): unknown {
  if (!isMap(node)) return undefined
  return node.items.find(({ key: own }) => isScalar(own) && own.value === key)?.key
}

function placeOfNode(node: unknown, lines: LineCounter): Place {
  const offset = (node as Node | null)?.range?.[0] ?? 0
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}
