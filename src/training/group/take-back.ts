import type { GroupEvent } from './events'

const MOVES = new Set<GroupEvent['type']>([
  'went-on',
  'chose',
  'skipped',
  'swapped',
  'looked-back'
])

/** Moves after which hands are counted for another question. */
const TO_ANOTHER = new Set<GroupEvent['type']>(['chose', 'skipped', 'looked-back'])

/** What still counts. With such a move taken back, the hands counted after it belong to no question before the group. */
export function standing(events: readonly GroupEvent[]): GroupEvent[] {
  const types = new Map(events.map(({ seq, type }) => [seq, type]))
  const backs = events.flatMap(event => {
    if (event.type !== 'undone') return []
    const type = types.get(event.of)
    return [{ from: event.of, to: event.seq, leads: type && TO_ANOTHER.has(type) }]
  })
  return events.filter(({ seq, type }) =>
    backs.every(({ from, to, leads }) => {
      const isBetween = from < seq && seq < to
      return seq !== from && !(leads && type === 'counted' && isBetween)
    })
  )
}

/** The event that one step back takes back. The beginning stays. */
export function lastMove(events: readonly GroupEvent[]): GroupEvent | undefined {
  return standing(events).findLast(({ type }) => MOVES.has(type))
}
