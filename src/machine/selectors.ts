import type { CompiledFlow } from '../flow/compile'
import { isUrgent as isLifeInDanger } from '../flow/asked'
import { holds } from '../flow/condition'
import { decide } from '../flow/decide'
import type { Advice } from '../flow/decide'
import { answeredOf } from '../flow/facts'
import type { Question } from '../flow/schema'
import { know } from '../flow/sheet'
import type { Given, Knowledge } from '../flow/sheet'
import { ADVISE, assumedOf, ASSUMED, OTHERWISE, otherwiseOf } from './marks'
import type { FactsBySource } from './parts'
import { screenOf } from './screen'

/** All that selectors read of an actor's snapshot. */
export interface Snapshot {
  value: unknown
  context: FactsBySource
}

/** What was recorded per source of facts; a question assumed to be unsure counts as one so answered. */
export function givenOf(snapshot: Snapshot): Given {
  const { facts } = snapshot.context
  const assumed = (facts[ASSUMED] ?? []).filter(fact => fact.startsWith('unsure.'))
  const given: Given = {}
  for (const [source, list] of Object.entries(facts)) {
    if (!isOwnPlace(source)) given[source] = list
  }
  for (const fact of assumed) given[fact.slice('unsure.'.length)] = [fact]
  return given
}

export function knowledgeOf(flow: CompiledFlow, snapshot: Snapshot): Knowledge {
  return know(flow, givenOf(snapshot))
}

/** What is advised; while staff follow a response of their own choice, that one with the same companions. */
export function adviceOf(flow: CompiledFlow, snapshot: Snapshot): Advice {
  const known = knowledgeOf(flow, snapshot)
  const advice = decide(flow, known)
  const own = ownChoice(snapshot)
  if (own === undefined || own === advice.response) return advice
  return decide({ ...flow, weighing: [ownDecision(own)] }, known)
}

/** Staff chose a response that the table does not give. */
export function isOtherwise(flow: CompiledFlow, snapshot: Snapshot): boolean {
  return adviceOf(flow, snapshot).row === OTHERWISE
}

/** What was said has led the table on, while the protocol begun stays until the next advice is asked for. */
export function hasMovedOn(flow: CompiledFlow, snapshot: Snapshot): boolean {
  const shown = responseShown(snapshot)
  return shown !== undefined && shown !== adviceOf(flow, snapshot).response
}

/** The response whose protocol is on the screen. */
export function responseShown(snapshot: Snapshot): string | undefined {
  const screen = screenOf(snapshot)
  return screen.kind === 'advice' ? screen.response : undefined
}

/** Somebody's life is in danger: nothing is asked before the advice. */
export function isUrgent(flow: CompiledFlow, snapshot: Snapshot): boolean {
  return isLifeInDanger(flow, knowledgeOf(flow, snapshot).facts)
}

/** The advice rests on questions that were not answered and count as not sure. */
export function isProvisional(snapshot: Snapshot): boolean {
  return (snapshot.context.facts[ASSUMED] ?? []).length > 0
}

/** The questions that the advice took as not sure, in flow order. */
export function assumedQuestions(flow: CompiledFlow, snapshot: Snapshot): Question[] {
  const assumed = snapshot.context.facts[ASSUMED] ?? []
  return flow.questions.filter(({ id }) => assumed.includes(assumedOf(id)))
}

/** Not answered yet, and able to add to the advice or change it: "what else did you notice?", "when you are safe". */
export function offeredQuestions(flow: CompiledFlow, snapshot: Snapshot): Question[] {
  const { facts } = knowledgeOf(flow, snapshot)
  return flow.questions.filter(({ id }) => {
    const offered = flow.offered[id]
    return offered && !isAnswered(snapshot, id) && holds(offered, facts)
  })
}

export function isAnswered({ context }: Snapshot, question: string): boolean {
  return (context.facts[question] ?? []).includes(answeredOf(question))
}

/** The response that staff chose themselves, while they are at it. */
function ownChoice(snapshot: Snapshot): string | undefined {
  const shown = responseShown(snapshot)
  const chosen = snapshot.context.facts[OTHERWISE] ?? []
  return shown !== undefined && chosen.includes(otherwiseOf(shown)) ? shown : undefined
}

function ownDecision(response: string) {
  return { id: OTHERWISE, response, locked: false, source: [] }
}

function isOwnPlace(source: string): boolean {
  return (
    source === ADVISE ||
    source === ASSUMED ||
    source === OTHERWISE ||
    source.startsWith('resume.')
  )
}
