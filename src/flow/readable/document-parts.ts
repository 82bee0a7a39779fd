import type { Line } from './document'
import type { Teller } from './teller'

type Sourced = {
  source: string[]
  checkedOn?: string | undefined
  reviewBy?: string | undefined
}

/** Where something comes from and when it was looked at; nothing where nothing is known. */
export function sourceWords(sourced: Sourced, { word }: Teller): string | undefined {
  const { source, checkedOn, reviewBy } = sourced
  const parts = [
    ...(source.length > 0 ? [word('doc-source', { list: source.join(', ') })] : []),
    ...(checkedOn ? [word('doc-checked-on', { date: checkedOn })] : []),
    ...(reviewBy && !checkedOn ? [word('doc-not-checked')] : []),
    ...(reviewBy ? [word('doc-review-by', { date: reviewBy })] : [])
  ]
  return parts.length > 0 ? parts.join(word('doc-joint')) : undefined
}

export function sourceLines(sourced: Sourced, teller: Teller): Line[] {
  const text = sourceWords(sourced, teller)
  return text === undefined ? [] : [{ text, isSource: true }]
}

/** A line for each text that there is. */
export function linesOf(...texts: (string | undefined)[]): Line[] {
  return texts.flatMap(text => (text ? [{ text }] : []))
}
