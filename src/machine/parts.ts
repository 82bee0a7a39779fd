import type { Condition } from '../flow/schema'

/** What the one action `record` does to one source of facts: `put` replaces, the others add. */
export interface Change {
  source: string
  sets?: Record<string, string[]>
  put?: string[]
  add?: string[]
  next?: string[]
}

export interface RecordAction {
  type: 'record'
  params: Change
}

export interface HoldsGuard {
  type: 'holds'
  params: Condition
}

export interface Transition {
  target?: string
  guard?: HoldsGuard
  actions?: RecordAction[]
}

export type Transitions = Record<string, Transition>

export interface State {
  type?: 'final'
  initial?: string
  entry?: RecordAction[]
  always?: Transition[]
  on?: Transitions
  states?: Record<string, State>
}

export interface FactsBySource {
  facts: Record<string, string[]>
}

/** One XState v5 machine as plain JSON: it survives a round trip and can be compared. */
export interface MachineConfig extends State {
  id: string
  initial: string
  context: FactsBySource
  states: Record<'assessing' | 'weighing' | 'responding' | 'aftercare' | 'closed', State>
}

export const ASSESSING = '#incident.assessing'
export const REVIEW = '#incident.assessing.review'
export const WEIGHING = '#incident.weighing'
export const AFTERCARE = '#incident.aftercare'
export const CLOSED = '#incident.closed'

export function responseState(response: string): string {
  return `#incident.responding.${response}`
}

export function record(params: Change): RecordAction {
  return { type: 'record', params }
}

export function when(params: Condition): { guard: HoldsGuard } {
  return { guard: { type: 'holds', params } }
}

/** Keys `on` and `states` by id. */
export function keyed<T, V>(items: readonly T[], entry: (item: T) => [string, V]) {
  return Object.fromEntries(items.map(entry)) as Record<string, V>
}
