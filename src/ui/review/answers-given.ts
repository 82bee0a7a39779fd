import type { Running } from '../app/running.svelte'
import { aloneOf, choicesOf } from '../question/question-choices'

export interface AnswerGiven {
  readonly question: string
  readonly asked: string
  readonly answers: readonly string[]
}

/** What was answered to these questions, in words. What was assumed without an answer is left out. */
export function answersGiven(running: Running, ids: readonly string[]): AnswerGiven[] {
  const given = running.answers
  return running.flow.questions
    .filter(({ id }) => ids.includes(id) && given[id])
    .map(question => ({
      question: question.id,
      asked: running.text(`questions.${question.id}.text`),
      answers: [...choicesOf(running, question), ...aloneOf(running, question)]
        .filter(({ id }) => given[question.id]?.includes(id))
        .map(({ text }) => text)
    }))
}
