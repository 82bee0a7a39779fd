/** Words by key, as deep as it takes. */
export interface Words {
  readonly [key: string]: string | Words
}

/** Texts in both languages, the English ones as a list in the order of the Japanese. */
export interface Packed {
  readonly ja: Words
  readonly en: readonly string[]
}

/** Puts a list of texts into the shape of a tree, one after the other; a copy keeps the shape in memory only once. */
export function inShapeOf(shape: Words, texts: readonly string[]): Words {
  let next = 0
  const fill = (words: Words): Words => {
    const filled: Record<string, string | Words> = { ...words }
    for (const [key, part] of Object.entries(words))
      filled[key] = typeof part === 'string' ? (texts[next++] ?? part) : fill(part)
    return filled
  }
  return fill(shape)
}
