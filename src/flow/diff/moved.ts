/**
 * The fewest items that have to be moved to get from one order to the other; items of one list only do not count.
 * Of several ways it takes the one that keeps the ids first in the alphabet, so that both directions say the same.
 */
export function moved(before: readonly string[], after: readonly string[]): string[] {
  const was = before.filter(id => after.includes(id))
  const kept = new Set(keptInOrder(was, new Map(after.map((id, at) => [id, at]))))
  return was.filter(id => !kept.has(id)).sort()
}

/** Of the longest lists that stand in both orders, the first by its ids. */
function keptInOrder(was: readonly string[], places: Map<string, number>): string[] {
  const place = (id: string) => places.get(id) ?? -1
  const lengths = new Map<string, number>()
  const behind = (id: string, at: number) =>
    was.slice(at + 1).filter(other => place(other) > place(id))
  for (const [at, id] of [...was.entries()].reverse()) {
    lengths.set(id, 1 + longest(behind(id, at), lengths))
  }
  const kept: string[] = []
  for (let open = [...was]; open.length > 0;) {
    const most = longest(open, lengths)
    const [next = ''] = open.filter(id => lengths.get(id) === most).sort()
    kept.push(next)
    open = behind(next, was.indexOf(next))
  }
  return kept
}

function longest(ids: readonly string[], lengths: Map<string, number>): number {
  return Math.max(0, ...ids.map(id => lengths.get(id) ?? 0))
}
