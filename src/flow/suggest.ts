/** The known word that a misspelt one was most likely meant to be, if any is near. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const near = known
    .map(candidate => ({ candidate, distance: distance(word, candidate) }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, candidate.length / 3))
    .sort((a, b) => a.distance - b.distance)
  return near[0]?.candidate
}

/** The argument of a finding that makes its wording ask "did you mean …?". */
export function like(word: string, known: readonly string[]): { like?: string } {
  const near = suggest(word.slice(0, LONGEST), known)
  return near === undefined ? {} : { like: near }
}

const LONGEST = 80

/** How many letters must be added, dropped or changed (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
