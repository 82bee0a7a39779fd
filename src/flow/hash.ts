import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** Twelve hex digits that change whenever the data does, whatever the order of its keys; the same wherever they are made. */
export function hashOf(data: unknown): string {
  const text = JSON.stringify(data, (_, value: unknown) => inOrder(value))
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 12)
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
