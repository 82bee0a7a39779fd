import { holds } from './condition'
import type { CompiledFlow } from './compile'
import { givenFrom, know, type Given, type Knowledge, type Sheet } from './sheet'
import type { Question } from './schema'
import { NONE, NOT_SURE } from './words'

/** What was asked on the way to the advice, and what it came to. */
export type Walk = {
  asked: string[]
  unused: string[]
  missing: string[]
  given: Given
  knowledge: Knowledge
  taps: number
}

/** The question to ask next, or nothing when no answer can change the response any more. */
export function nextQuestion(flow: CompiledFlow, given: Given): Question | undefined {
  const { facts } = know(flow, given)
  if (isUrgent(flow, facts)) return undefined
  return flow.questions.find(
    question => isOpen(question, given) && holds(flow.needed[question.id] ?? NEVER, facts)
  )
}

/** Questions not answered yet that could still add to the advice or soften it. */
export function offeredQuestions(flow: CompiledFlow, given: Given): Question[] {
  const { facts } = know(flow, given)
  return flow.questions.filter(
    question =>
      isOpen(question, given) && holds(flow.offered[question.id] ?? NEVER, facts)
  )
}

/** Somebody's life is in danger: the advice shows at once. */
export function isUrgent(flow: CompiledFlow, facts: ReadonlySet<string>): boolean {
  return flow.lifeDanger.some(fact => facts.has(fact))
}

/**
 * Goes through a sheet in the order of the flow, each question judged by earlier answers only.
 * `rest: 'not-sure'` takes every needed answer that is missing as not sure.
 */
export function walk(
  flow: CompiledFlow,
  sheet: Sheet,
  options: { rest?: 'not-sure'; extra?: Given } = {}
): Walk {
  const used: Sheet = standingIn(flow, sheet)
  const asked: string[] = []
  const missing: string[] = []
  for (const question of flow.questions) {
    const { needed, offered } = gradeOf(
      flow,
      question.id,
      givenFrom(flow, used, options.extra)
    )
    const answer = sheet[question.id] ?? (needed && options.rest ? [NOT_SURE] : undefined)
    if (needed && !answer) missing.push(question.id)
    if (!answer || !(needed || offered)) continue
    asked.push(question.id)
    used[question.id] = answer
  }
  const given = givenFrom(flow, used, options.extra)
  return {
    asked,
    unused: flow.questions
      .map(({ id }) => id)
      .filter(id => sheet[id] && !asked.includes(id)),
    missing,
    given,
    knowledge: know(flow, given),
    taps: 1 + asked.reduce((sum, id) => sum + tapsFor(flow, id, used[id] ?? []), 0)
  }
}

const NEVER = { any: [] }

function isOpen(question: Question, given: Given): boolean {
  return (given[question.id] ?? []).length === 0
}

function gradeOf(flow: CompiledFlow, id: string, given: Given) {
  const { facts } = know(flow, given)
  return {
    needed: !isUrgent(flow, facts) && holds(flow.needed[id] ?? NEVER, facts),
    offered: holds(flow.offered[id] ?? NEVER, facts)
  }
}

function standingIn(flow: CompiledFlow, sheet: Sheet): Sheet {
  const standing = flow.standing.map(({ id }) => id)
  return Object.fromEntries(Object.entries(sheet).filter(([id]) => standing.includes(id)))
}

function tapsFor(flow: CompiledFlow, id: string, answer: string[]): number {
  const several = flow.questions.find(question => question.id === id)?.kind === 'several'
  const plain = answer.includes(NONE) || answer.includes(NOT_SURE)
  return several && !plain ? answer.length + 1 : 1
}
