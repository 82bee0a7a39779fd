const RANGE = 2 ** 32

/** Draws again where a number would make the first ones likelier than the last. */
export function chance(below: number): number {
  const even = RANGE - (RANGE % below)
  for (;;) {
    const [drawn = RANGE] = crypto.getRandomValues(new Uint32Array(1))
    if (drawn < even) return drawn % below
  }
}
