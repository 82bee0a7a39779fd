import type { Question, StandingQuestion } from '../../flow/schema'
import { NONE, NOT_SURE } from '../../flow/words'
import type { Worded } from '../app/worded'
import type { Choice } from '../parts/choice'

/** The options a question lists, with their texts. */
export function choicesOf(
  worded: Worded,
  { id, kind, options }: Question | StandingQuestion
): Choice[] {
  const place = kind === 'standing' ? 'standing' : 'questions'
  return options.map(option => ({
    id: option.id,
    text: worded.text(`${place}.${id}.options.${option.id}`)
  }))
}

/** The choices that exclude all others. */
export function aloneOf(worded: Worded, { id, kind }: Question): Choice[] {
  const ids = kind === 'several' ? [NONE, NOT_SURE] : [NOT_SURE]
  return ids.map(each => ({
    id: each,
    text: worded.text(`questions.${id}.options.${each}`)
  }))
}
