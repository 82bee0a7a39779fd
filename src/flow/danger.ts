import type { Flow } from './schema'

type Entry = Flow['dangerSheet'][number]

/**
 * The entry of another edition's danger sheet that stands for the same danger: of that name, else the one that
 * shares the most facts, else the first, which is never milder than nothing.
 */
export function sameDanger(from: Flow, entry: string, to: Flow): string {
  const known = to.dangerSheet.find(({ id }) => id === entry)
  if (known) return known.id
  const meant = from.dangerSheet.find(({ id }) => id === entry)
  const shared = ({ sets }: Entry) =>
    sets.filter(fact => meant?.sets.includes(fact)).length
  const [closest] = [...to.dangerSheet].sort((a, b) => shared(b) - shared(a))
  return closest?.id ?? entry
}
