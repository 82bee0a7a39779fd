import type { Teller } from './teller'

type Sourced = {
  source: string[]
  checkedOn?: string | undefined
  reviewBy?: string | undefined
}

export function titled(title: string, lines: string[]): string[] {
  return lines.length > 0 ? ['', `## ${title}`, ...lines] : []
}

/** Where something comes from and when it was looked at, as one line; none where nothing is known. */
export function sourceLines(sourced: Sourced, { word }: Teller): string[] {
  const { source, checkedOn, reviewBy } = sourced
  const parts = [
    ...(source.length > 0 ? [word('doc-source', { list: source.join(', ') })] : []),
    ...(checkedOn ? [word('doc-checked-on', { date: checkedOn })] : []),
    ...(reviewBy ? [word('doc-review-by', { date: reviewBy })] : [])
  ]
  return parts.length > 0 ? [`- ${parts.join(word('doc-joint'))}`] : []
}

/** A text of several lines under the mark of a list stays one item of it. */
export function item(text: string, depth = 0): string {
  const indent = '  '.repeat(depth)
  return `${indent}- ${text.trim().replace(/\s*\n\s*/g, `\n${indent}  `)}`
}
