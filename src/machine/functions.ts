type Facts = Record<string, string[]>
type Condition =
  | string
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { count: Condition[]; atLeast: number }
type Lists = { put?: string[]; add?: string[]; next?: string[] }
type Change = Lists & { source: string; sets?: Facts }
type Now = { context: { facts: Facts }; event: { type: string; options?: string[] } }

export function holds({ context }: Now, condition: Condition): boolean {
  const facts = new Set(Object.values(context.facts).flat())
  const met = (part: Condition): boolean => {
    if (typeof part === 'string') return facts.has(part)
    if ('all' in part) return part.all.every(met)
    if ('any' in part) return part.any.some(met)
    return 'not' in part ? !met(part.not) : part.count.filter(met).length >= part.atLeast
  }
  return met(condition)
}

export function record({ context: { facts }, event }: Now, change: Change) {
  const { source, sets = {}, put, add = [], next = [] } = change
  const before = put ?? facts[source] ?? []
  const chosen = (event.options ?? []).flatMap(option => sets[option] ?? [])
  const further = next.filter(fact => !before.includes(fact)).slice(0, 1)
  const after = new Set([...before, ...chosen, ...add, ...further])
  return { facts: { ...facts, [source]: [...after].sort() } }
}
