import type { Question } from '../../flow/schema'
import { choicesOf } from '../../flow/sheet'
import type { Counts } from './agreement'

/** One bar: an answer, how many gave it, and how much of the width that is. */
export interface Bar {
  readonly option: string
  readonly letter: string
  readonly count: number
  /** 0 to 1 of those who voted. */
  readonly share: number
  readonly chosen: boolean
}

/** A bar for each answer of a question, in the order of the screen. */
export function barsOf(
  question: Question,
  {
    counts,
    people,
    chosen
  }: { counts: Counts; people: number; chosen: readonly string[] }
): Bar[] {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const voters = question.kind === 'one' ? all : people
  return choicesOf(question).map((option, at) => {
    const count = counts[option] ?? 0
    const share = voters === 0 ? 0 : count / voters
    return { option, letter: letterOf(at), count, share, chosen: chosen.includes(option) }
  })
}

/** A, B, C …: what people note on paper and call out. */
export function letterOf(at: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + at)
}

export function percent(share: number): number {
  return Math.round(share * 100)
}
