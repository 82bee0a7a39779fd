import type { CompiledFlow } from '../flow/compile'
import { explain } from '../flow/explain'
import { adviceOf, isOtherwise, isProvisional, knowledgeOf } from '../machine/selectors'
import type { Snapshot } from '../machine/selectors'
import { phaseLines, standingLines } from './answer-lines'
import type { AnswerLine, PhaseLines } from './answer-lines'
import { assessment, type AssessedElement } from './assessment'
import type { IncidentEvent } from './events'
import { answersOf } from './replay'
import { rungCounts } from './rung-counts'
import type { RungCount } from './rung-counts'
import { deeds } from './timeline'
import type { Happening } from './timeline'

/** One page for somebody who arrives cold. Every string is an id or a key of the flow's texts. */
export interface HandOver {
  readonly startedAt: number
  readonly standing: readonly AnswerLine[]
  readonly danger: readonly string[]
  readonly phases: readonly PhaseLines[]
  readonly deeds: readonly Happening[]
  readonly counts: readonly RungCount[]
  readonly assessed: readonly AssessedElement[]
  readonly advice: {
    readonly title: string
    readonly first: string
    readonly along: readonly string[]
    readonly why: readonly string[]
    readonly own: boolean
    readonly provisional: boolean
  }
}

export interface HandOverFrom {
  flow: CompiledFlow
  startedAt: number
  events: readonly IncidentEvent[]
  snapshot: Snapshot
}

/** What is asked and seen, what was done and said with times and counts, what is advised and why. */
export function handOver({ flow, startedAt, events, snapshot }: HandOverFrom): HandOver {
  const known = knowledgeOf(flow, snapshot)
  const answers = answersOf(events)
  return {
    startedAt,
    standing: standingLines(flow, answers),
    danger: flow.lifeDanger
      .filter(fact => known.facts.has(fact))
      .map(fact => `facts.${fact}`),
    phases: phaseLines(flow, answers, known),
    deeds: deeds(flow, events),
    counts: rungCounts(flow, known.facts, events).filter(({ count }) => count > 0),
    assessed: assessment(events),
    advice: adviceLines(flow, snapshot)
  }
}

function adviceLines(flow: CompiledFlow, snapshot: Snapshot): HandOver['advice'] {
  const { response, companions } = adviceOf(flow, snapshot)
  const reasons = explain(flow, knowledgeOf(flow, snapshot)).filter(({ open }) => !open)
  return {
    title: `responses.${response}.title`,
    first: `responses.${response}.first`,
    along: companions.map(({ companion }) => `companions.${companion}.title`),
    why: reasons.map(({ table, row }) => `rows.${table}.${row}`),
    own: isOtherwise(flow, snapshot),
    provisional: isProvisional(snapshot)
  }
}
