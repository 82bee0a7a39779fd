/**
 * The first of some steps with which something is there, found by halving: it is not there after `without` of them, and
 * is after `withIt`.
 */
export function firstWith(
  isThere: (count: number) => boolean,
  [without, withIt]: [without: number, withIt: number]
): number {
  let [before, after] = [without, withIt]
  while (after - before > 1) {
    const middle = (before + after) >> 1
    if (isThere(middle)) after = middle
    else before = middle
  }
  return after
}
