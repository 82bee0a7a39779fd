import type { Sheet } from '../sheet'
import { NONE, NOT_SURE } from '../words'
import type { Teller } from './teller'

/** Each answer of a sheet in the words of its question, taken from the first flow that asks it. */
export function sheetWords(
  sheet: Sheet,
  tellers: readonly [Teller, ...Teller[]]
): string[] {
  return Object.entries(sheet).map(([question, options]) => {
    const [{ word }] = tellers
    const asked = firstText(tellers, question, 'text') ?? question
    const answers = options.map(
      option => firstText(tellers, question, 'options', option) ?? reserved(option, word)
    )
    return word('answer', {
      question: asked,
      answers: answers.join(word('answer-joint'))
    })
  })
}

function firstText(tellers: readonly Teller[], ...path: string[]): string | undefined {
  return tellers
    .flatMap(({ textIfAny }) => [
      textIfAny('questions', ...path),
      textIfAny('standing', ...path)
    ])
    .find(text => text !== undefined)
}

function reserved(option: string, word: Teller['word']): string {
  return option === NONE || option === NOT_SURE ? word(option) : option
}
