export interface CardLine {
  /** The sign of a list, with which the line begins. */
  readonly mark: string
  readonly words: string
}

/** A card line by line, so that what goes on in a second line stands under the words and not under the sign. */
export function cardLines(text: string): CardLine[] {
  return text.split('\n').map(line => {
    const words = line.replace(/^[・·]\s*/, '')
    return { mark: line.slice(0, line.length - words.length), words }
  })
}
