/** Words by key, as deep as it takes. */
export interface Words {
  readonly [key: string]: string | Words
}

/** Puts a list of texts into the shape of a tree, one after the other. */
export function inShapeOf(shape: Words, texts: readonly string[]): Words {
  let next = 0
  const fill = (words: Words): Words =>
    Object.fromEntries(
      Object.entries(words).map(([key, part]) => [
        key,
        typeof part === 'string' ? (texts[next++] ?? part) : fill(part)
      ])
    )
  return fill(shape)
}
