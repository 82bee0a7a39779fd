import { failed, type Result, success } from './failure'

const NUL = 0x0000
const BIDI_CONTROLS: readonly (readonly [number, number])[] = [
  [0x061c, 0x061c],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2066, 0x2069]
]

/** Text from bytes that came from outside: UTF-8 without errors, NFC, no NUL and nothing that turns the reading direction. */
export function cleanText(bytes: ArrayBuffer): Result<string> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC')
    return isClean(text) ? success(text) : failed('file-not-text')
  } catch (error) {
    return failed('file-not-text', error)
  }
}

function isClean(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === NUL) return false
    if (BIDI_CONTROLS.some(([first, last]) => code >= first && code <= last)) return false
  }
  return true
}
