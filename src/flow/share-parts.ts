/**
 * Keeps equal parts of parsed data once, in place: a parser makes each anew, and the conditions and ids of a flow stand in
 * it hundreds of times. For data that nobody changes.
 */
export function shareParts<T>(data: T): T {
  const parts = new Map<unknown, unknown>()
  const parents = new Map<unknown, unknown>()
  const numbers = new Map<unknown, number>()
  const share = (part: unknown): unknown => {
    const [known, form] = isParent(part) ? [parents, formOf(part)] : [parts, part]
    if (known.has(form)) return known.get(form)
    known.set(form, part)
    numbers.set(part, numbers.size)
    return part
  }
  const formOf = (part: Record<string, unknown>) => {
    const form: unknown[] = [Array.isArray(part)]
    for (const key in part) {
      part[key] = share(part[key])
      form.push(key, numbers.get(part[key]))
    }
    return form.join('\0')
  }
  return share(data) as T
}

function isParent(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null
}
