import type { CompiledFlow } from '../../flow/compile'
import { decide } from '../../flow/decide'
import { CLOCK } from '../../flow/facts'
import { know } from '../../flow/sheet'
import { givenOf, type Snapshot } from '../../machine/selectors'

export interface TimeSpent {
  readonly elapsed: number
  /** Minutes left, where reaching the limit would change what is advised. */
  readonly left?: number
}

/** Whole minutes since the start. A clock set back never gives less than none. */
export function minutesBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / 60_000))
}

export function timeSpent(
  flow: CompiledFlow,
  snapshot: Snapshot,
  startedAt: number,
  now: number
): TimeSpent {
  const elapsed = minutesBetween(startedAt, now)
  if (!flow.timeLimit || !limitMatters(flow, snapshot)) return { elapsed }
  return { elapsed, left: Math.max(0, flow.timeLimit.minutes - elapsed) }
}

/** Reaching the time limit would lead to another response. */
export function limitMatters(flow: CompiledFlow, snapshot: Snapshot): boolean {
  const sets = flow.timeLimit?.sets ?? []
  const given = givenOf(snapshot)
  if (sets.every(fact => given[CLOCK]?.includes(fact))) return false
  const over = { ...given, [CLOCK]: sets }
  return responseFor(flow, over) !== responseFor(flow, given)
}

function responseFor(flow: CompiledFlow, given: ReturnType<typeof givenOf>): string {
  return decide(flow, know(flow, given)).response
}
