import { finding, type Finding } from '../finding'
import type { Flow } from '../schema'
import { choicesOf } from '../sheet'

/** All choices of a question stand on one tablet screen in 64 px rows; more would have to be scrolled to. */
export function checkChoices({ questions }: Flow): Finding[] {
  return questions.flatMap((question, at) => {
    const count = choicesOf(question).length
    if (count <= MOST) return []
    const args = { question: question.id, count, most: MOST }
    return [finding('too-many-choices', ['questions', at, 'options'], args)]
  })
}

const MOST = 8
