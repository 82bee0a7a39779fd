import type { CompiledFlow } from '../flow/compile'
import type { Knowledge, Sheet } from '../flow/sheet'

/** A question and what was answered, as keys of the flow's texts. */
export interface AnswerLine {
  readonly id: string
  readonly question: string
  readonly options: readonly string[]
}

export interface PhaseLines {
  readonly phase: string
  readonly answers: readonly AnswerLine[]
}

/** Text keys of an answer to a question or of a standing fact. */
export function answerOf(
  flow: CompiledFlow,
  id: string,
  options: readonly string[]
): AnswerLine {
  const group = flow.standing.some(standing => standing.id === id)
    ? 'standing'
    : 'questions'
  const question = `${group}.${id}.text`
  return {
    id,
    question,
    options: options.map(option => `${group}.${id}.options.${option}`)
  }
}

/** The answers that count, by phase, in the order of the flow. */
export function phaseLines(
  flow: CompiledFlow,
  answers: Sheet,
  { inForce }: Knowledge
): PhaseLines[] {
  return flow.phases.flatMap(phase => {
    const questions = flow.questions.filter(
      ({ id, phase: own }) => own === phase && answers[id] && inForce.includes(id)
    )
    if (questions.length === 0) return []
    return [
      { phase, answers: questions.map(({ id }) => answerOf(flow, id, answers[id] ?? [])) }
    ]
  })
}

/** The standing facts as they are now. */
export function standingLines(flow: CompiledFlow, answers: Sheet): AnswerLine[] {
  return flow.standing.map(({ id, preset }) =>
    answerOf(flow, id, answers[id] ?? [preset])
  )
}
