type Axes = Record<string, readonly unknown[]>
type Case<A extends Axes> = { [K in keyof A]: A[K][number] }

export const FULL = process.env.UKETOME_FULL === '1'

/**
 * All combinations in a full run; otherwise few of them, in which every two values of
 * different axes still meet at least once.
 */
export function matrix<const A extends Axes>(axes: A): Case<A>[] {
  const all = combinations(axes)
  return FULL ? all : pairwise(all)
}

/** Each thing in each language in a full run; otherwise each once, and the languages in turns. */
export function inTurns<const T>(
  things: readonly T[]
): { thing: T; lang: 'ja' | 'en' }[] {
  const languages = ['ja', 'en'] as const
  return things.flatMap((thing, index) =>
    languages
      .filter((_, turn) => FULL || turn === index % languages.length)
      .map(lang => ({ thing, lang }))
  )
}

function combinations<A extends Axes>(axes: A): Case<A>[] {
  return Object.entries(axes).reduce<object[]>(
    (cases, [name, values]) =>
      cases.flatMap(part => values.map(value => ({ ...part, [name]: value }))),
    [{}]
  ) as Case<A>[]
}

function pairwise<T extends object>(all: T[]): T[] {
  const open = new Set(all.flatMap(pairs))
  const chosen: T[] = []
  while (open.size > 0) {
    const best = all.reduce((a, b) => (gain(b, open) > gain(a, open) ? b : a))
    for (const pair of pairs(best)) open.delete(pair)
    chosen.push(best)
  }
  return chosen
}

function gain(candidate: object, open: Set<string>): number {
  return pairs(candidate).filter(pair => open.has(pair)).length
}

function pairs(candidate: object): string[] {
  const parts = Object.entries(candidate).map(entry => JSON.stringify(entry))
  return parts.flatMap((a, index) => parts.slice(index + 1).map(b => a + b))
}
