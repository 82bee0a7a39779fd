import type { CompiledFlow } from '../flow/compile'
import type { Reaction } from '../flow/schema'

/** The newest form of incidents this edition writes and understands. Newer ones are only shown. */
export const INCIDENT_FORMAT = 1

export type Language = 'ja' | 'en'

/** Texts of a flow in one language, keyed as in `locales/`. */
export interface FlowTexts {
  readonly [key: string]: string | FlowTexts
}

/** What is real, and what is only played: for practice, or to look at a flow. */
export type Mode = 'incident' | 'training' | 'preview'

/** What a use was started with: the whole flow it runs on, so that no update can change it under way. */
export interface Head<M extends Mode = Mode> {
  readonly format: number
  readonly id: string
  readonly startedAt: number
  readonly facility: string
  readonly edition: string
  readonly hash: string
  readonly flow: CompiledFlow
  readonly texts: Readonly<Record<Language, FlowTexts>>
  readonly language: Language
  readonly mode: M
}

/** Nothing else can be stored among the incidents of this device. */
export type IncidentHead = Head<'incident'>

/** What the law names and the supervisor assesses later: whose words or acts, past accepted bounds, harm to the workplace. */
export type LegalElement = 'actor' | 'bounds' | 'environment'
export type Assessed = 'yes' | 'no' | 'not-sure'

/** One thing that happened, as staff report it. */
export type IncidentDraft =
  | {
      readonly type: 'answered'
      readonly question: string
      readonly options: readonly string[]
    }
  | { readonly type: 'standing'; readonly question: string; readonly option: string }
  | { readonly type: 'danger'; readonly entry: string }
  | { readonly type: 'advise' }
  | { readonly type: 'reassess' }
  | { readonly type: 'continue' }
  | { readonly type: 'done'; readonly response: string; readonly step: string }
  | {
      readonly type: 'said'
      readonly rung: string
      readonly response?: string
      readonly step?: string
    }
  | { readonly type: 'reaction'; readonly reaction: Reaction }
  | { readonly type: 'time-limit' }
  | { readonly type: 'otherwise'; readonly response?: string; readonly reason?: string }
  | { readonly type: 'note'; readonly text: string }
  | {
      readonly type: 'assessed'
      readonly element: LegalElement
      readonly value: Assessed
    }
  | { readonly type: 'undone'; readonly of: number }
  | { readonly type: 'unsaid'; readonly of: number }
  | { readonly type: 'aftercare' }
  | { readonly type: 'closed' }

interface Numbered {
  readonly seq: number
  readonly at: number
}

/** A row that a newer edition wrote: kept as it is, without effect here. */
export interface UnknownEvent extends Numbered {
  readonly type: 'unknown'
  readonly row: Readonly<Record<string, unknown>>
}

export type IncidentEvent = (IncidentDraft & Numbered) | UnknownEvent
export type EventOf<T extends IncidentEvent['type']> = Extract<IncidentEvent, { type: T }>
