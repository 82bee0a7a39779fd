/** Are two pieces of plain data the same, whatever the order of their keys? */
export function same(one: unknown, other: unknown): boolean {
  if (!isGroup(one) || !isGroup(other)) return one === other
  const keys = Object.keys(one)
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every(key => Object.hasOwn(other, key) && same(one[key], other[key]))
  )
}

function isGroup(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null
}
