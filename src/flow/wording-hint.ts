import { JUDGEMENTS, NOT_NAMES } from './wording-words'

/** A place in a note that may judge or name somebody, from `start` up to `end`. A hint, never an obstacle. */
export interface WordingHint {
  readonly kind: 'judgement' | 'name'
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Where a note tells a judgement or a name instead of what was seen and said. */
export function wordingHints(note: string): WordingHint[] {
  const judged = [...JUDGEMENTS.ja, ...JUDGEMENTS.en].flatMap(word =>
    judgements(note, word)
  )
  const named = [JAPANESE_NAME, ENGLISH_NAME].flatMap(pattern => names(note, pattern))
  return [...judged, ...named]
    .filter((hint, _, all) => !all.some(other => covers(other, hint)))
    .sort((a, b) => a.start - b.start)
}

const JAPANESE_NAME =
  /([\p{sc=Han}々]{1,4}|[\p{sc=Katakana}ー]{2,8})(?:さん|様(?!子|々|式|相)|氏(?!名)|君|くん|ちゃん)/gu
const ENGLISH_NAME = /\b(?:Mr|Mrs|Ms|Miss|Dr)\.? (\p{Lu}\p{L}+)/gu
const ASCII_WORD = /^[\x20-\x7e]+$/

function judgements(note: string, word: string): WordingHint[] {
  const pattern = ASCII_WORD.test(word)
    ? new RegExp(`\\b${word}\\b`, 'giu')
    : new RegExp(word, 'gu')
  return [...note.matchAll(pattern)].map(match => hint('judgement', match))
}

function names(note: string, pattern: RegExp): WordingHint[] {
  return [...note.matchAll(pattern)]
    .filter(([, name = '']) => !NOT_NAMES.some(word => name.endsWith(word)))
    .map(match => hint('name', match))
}

function hint(
  kind: WordingHint['kind'],
  { 0: text, index }: RegExpExecArray
): WordingHint {
  return { kind, start: index, end: index + text.length, text }
}

/** The same place is told once, by the longest word. */
function covers(other: WordingHint, one: WordingHint): boolean {
  return (
    other.start <= one.start &&
    one.end <= other.end &&
    other.end - other.start > one.end - one.start
  )
}
