/** The first list, with what only the second has put in where it stands there. */
export function merged(before: readonly string[], after: readonly string[]): string[] {
  const both = [...before]
  after.forEach((id, at) => {
    if (both.includes(id)) return
    const previous = after[at - 1]
    both.splice(previous === undefined ? 0 : both.indexOf(previous) + 1, 0, id)
  })
  return both
}
