import { finding, type Finding } from '../finding'
import type { Path } from '../shape'
import { readYaml, type Read } from '../yaml'

/** Opens the file of a pack from anywhere: UTF-8, at most 256 KiB, no signs that hide what is written. Never throws. */
export function readPack(file: Uint8Array | string): Read {
  const text = typeof file === 'string' ? file : decoded(file)
  if (typeof text !== 'string') return { ok: false, findings: [text] }
  const clean = text.replace(/^\ufeff/, '').normalize('NFC')
  const hidden = hiddenSign(clean)
  if (hidden) return { ok: false, findings: [hidden] }
  const read = readSafely(clean)
  if (!read.ok) return read
  const escaped = hiddenIn(read.data, []).map(found => ({
    ...found,
    ...read.placeOf(found.path)
  }))
  return escaped.length > 0 ? { ok: false, findings: escaped } : read
}

const LIMIT = 256 * 1024

function decoded(bytes: Uint8Array): string | Finding {
  if (bytes.length > LIMIT)
    return at(1, finding('file-too-large', [], { size: bytes.length }))
  try {
    return utf8(bytes)
  } catch {
    return at(firstBadLine(bytes), finding('not-unicode', []))
  }
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(LINE_FEED, start)
    const next = end < 0 ? bytes.length : end + 1
    try {
      utf8(bytes.subarray(start, next))
    } catch {
      return line
    }
    start = next
  }
  return line
}

const LINE_FEED = 10

function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

/** The reader goes down by calling itself; what is nested beyond the stack is refused like anything else too deep. */
function readSafely(text: string): Read {
  try {
    return readYaml(text)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { ok: false, findings: [at(1, finding('too-deep', [], { limit: DEEPEST }))] }
  }
}

const DEEPEST = 60

function hiddenIn(data: unknown, path: Path): Finding[] {
  if (typeof data === 'string') {
    const hidden = hiddenSign(data)
    return hidden ? [finding(hidden.code, path, hidden.args)] : []
  }
  if (typeof data !== 'object' || data === null || path.length > DEEPEST) return []
  return Object.entries(data).flatMap(([key, part]) => {
    const here = [...path, Array.isArray(data) ? Number(key) : key]
    return [...hiddenIn(key, here), ...hiddenIn(part, here)]
  })
}

/** The first NUL, or sign that turns the reading direction, with its place. */
function hiddenSign(text: string): Finding | undefined {
  const place = text.search(HIDDEN)
  if (place < 0) return undefined
  const before = text.slice(0, place).split('\n')
  const code = text.charCodeAt(place).toString(16).toUpperCase().padStart(4, '0')
  const found = finding('hidden-sign', [], { sign: `U+${code}` })
  return { ...at(before.length, found), column: (before.at(-1)?.length ?? 0) + 1 }
}

// eslint-disable-next-line no-control-regex
const HIDDEN = /[\u0000\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

function at(line: number, found: Finding): Finding {
  return { ...found, line, column: 1 }
}
