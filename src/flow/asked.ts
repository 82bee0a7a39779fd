import { holds } from './condition'
import type { CompiledFlow } from './compile'
import { givenFrom, know, type Given, type Knowledge, type Sheet } from './sheet'
import type { Question } from './schema'
import { NONE, NOT_SURE } from './words'

/** What was asked on the way to the advice, and what it came to. */
export type Walk = {
  asked: string[]
  /** The part of `asked` that came before the advice. */
  beforeAdvice: string[]
  unused: string[]
  missing: string[]
  given: Given
  knowledge: Knowledge
  /** From the start to the advice. */
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
  const missing: string[] = []
  const asked: string[] = []
  const beforeAdvice: string[] = []
  for (const { id } of flow.questions) {
    const grade = gradeOf(flow, id, givenFrom(flow, used, options.extra))
    if (grade === 'needed' && !sheet[id] && !options.rest) missing.push(id)
    const answer = answerFor(sheet[id], grade, options.rest)
    if (!answer) continue
    asked.push(id)
    if (grade === 'needed') beforeAdvice.push(id)
    used[id] = answer
  }
  const given = givenFrom(flow, used, options.extra)
  return {
    asked,
    beforeAdvice,
    unused: flow.questions
      .map(({ id }) => id)
      .filter(id => sheet[id] && !asked.includes(id)),
    missing,
    given,
    knowledge: know(flow, given),
    taps: 1 + tapsFor(flow, beforeAdvice, used)
  }
}

const NEVER = { any: [] }

function isOpen(question: Question, given: Given): boolean {
  return (given[question.id] ?? []).length === 0
}

type Grade = 'needed' | 'offered' | 'idle'

function gradeOf(flow: CompiledFlow, id: string, given: Given): Grade {
  const { facts } = know(flow, given)
  if (!isUrgent(flow, facts) && holds(flow.needed[id] ?? NEVER, facts)) return 'needed'
  return holds(flow.offered[id] ?? NEVER, facts) ? 'offered' : 'idle'
}

/** Only what is needed is taken as not sure when it is not there. */
function answerFor(
  given: string[] | undefined,
  grade: Grade,
  rest: 'not-sure' | undefined
): string[] | undefined {
  if (grade === 'idle') return undefined
  return given ?? (grade === 'needed' && rest ? [NOT_SURE] : undefined)
}

function standingIn(flow: CompiledFlow, sheet: Sheet): Sheet {
  const standing = flow.standing.map(({ id }) => id)
  return Object.fromEntries(Object.entries(sheet).filter(([id]) => standing.includes(id)))
}

function tapsFor(flow: CompiledFlow, ids: string[], sheet: Sheet): number {
  return flow.questions
    .filter(({ id }) => ids.includes(id))
    .reduce((sum, { id, kind }) => sum + tapsOf(kind, sheet[id] ?? []), 0)
}

function tapsOf(kind: Question['kind'], answer: string[]): number {
  const plain = answer.includes(NONE) || answer.includes(NOT_SURE)
  return kind === 'several' && !plain ? answer.length + 1 : 1
}
