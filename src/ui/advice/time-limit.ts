import type { CompiledFlow } from '../../flow/compile'
import { decide } from '../../flow/decide'
import { CLOCK } from '../../flow/facts'
import { know } from '../../flow/sheet'
import { givenOf, isUrgent, type Snapshot } from '../../machine/selectors'
import { deadlockedAt } from '../../records/deadlock'
import type { IncidentEvent } from '../../records/events'

export interface TimeSpent {
  readonly elapsed: number
  /** Minutes left, where reaching the limit would change what is advised. */
  readonly left?: number
}

/** Whole minutes since the start. A clock set back never gives less than none. */
export function minutesBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / 60_000))
}

interface Spent {
  startedAt: number
  events: readonly IncidentEvent[]
  now: number
}

/** The time since the start; once the matter is answered or goes in circles, also what is left of the time for that. */
export function timeSpent(
  flow: CompiledFlow,
  snapshot: Snapshot,
  { startedAt, events, now }: Spent
): TimeSpent {
  const elapsed = minutesBetween(startedAt, now)
  const from = deadlockedAt(flow, events)
  if (from === undefined || !flow.timeLimit || !limitMatters(flow, snapshot))
    return { elapsed }
  return {
    elapsed,
    left: Math.max(0, flow.timeLimit.minutes - minutesBetween(from, now))
  }
}

/** Reaching the time limit would lead to another response; in danger to life nobody looks at the clock. */
function limitMatters(flow: CompiledFlow, snapshot: Snapshot): boolean {
  if (isUrgent(flow, snapshot)) return false
  const sets = flow.timeLimit?.sets ?? []
  const given = givenOf(snapshot)
  if (sets.every(fact => given[CLOCK]?.includes(fact))) return false
  const over = { ...given, [CLOCK]: sets }
  return responseFor(flow, over) !== responseFor(flow, given)
}

function responseFor(flow: CompiledFlow, given: ReturnType<typeof givenOf>): string {
  return decide(flow, know(flow, given)).response
}
