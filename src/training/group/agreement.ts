import type { Question } from '../../flow/schema'
import { NONE, NOT_SURE } from '../../flow/words'

/** How many gave each answer, by option. Who gave it is not known. */
export type Counts = Readonly<Record<string, number>>

/**
 * The share of pairs of people who answered alike, 0 to 1; undefined where fewer than two answered. For several choices
 * each option is a yes or no of its own, and the one the group disagrees on most tells for the question: no larger share
 * of pairs can have ticked exactly the same.
 */
export function agreement(
  kind: Question['kind'],
  counts: Counts,
  people: number
): number | undefined {
  const given = Object.values(counts)
  if (kind === 'one') return alike(given)
  if (sum(given) === 0 || people < 2) return undefined
  return Math.min(...given.map(ticked => alike([ticked, people - ticked]) ?? 1))
}

/** How many more can still raise their hand for an option. */
export function room(
  kind: Question['kind'],
  counts: Counts,
  option: string,
  people: number
): number {
  const own = counts[option] ?? 0
  if (kind === 'one') return Math.max(0, people - sum(Object.values(counts)))
  const { [NONE]: none = 0, [NOT_SURE]: unsure = 0, ...ticks } = counts
  const alone = option === NONE || option === NOT_SURE
  const busy = alone
    ? none + unsure + Math.max(0, ...Object.values(ticks))
    : own + none + unsure
  return Math.max(0, people - busy)
}

/** Nobody has more hands than one for each answer they may give. */
export function fits(kind: Question['kind'], counts: Counts, people: number): boolean {
  const isPlain = Object.values(counts).every(count => count >= 0)
  return isPlain && peopleFor(kind, counts) <= people
}

/** The fewest people who can have raised these hands. */
export function peopleFor(kind: Question['kind'], counts: Counts): number {
  if (kind === 'one') return sum(Object.values(counts))
  const { [NONE]: none = 0, [NOT_SURE]: unsure = 0, ...ticks } = counts
  return none + unsure + Math.max(0, ...Object.values(ticks))
}

function alike(groups: readonly number[]): number | undefined {
  const people = sum(groups)
  if (people < 2) return undefined
  return sum(groups.map(size => size * (size - 1))) / (people * (people - 1))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
