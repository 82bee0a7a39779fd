import { isMarker } from '../facts'
import type { Flow } from '../schema'
import { choicesOf, givenFrom, type Sheet } from '../sheet'
import { NONE } from '../words'

/** The part of a sheet that a flow has questions and options for; what it lacks is not asked there. */
export function sheetFor({ standing, questions }: Flow, sheet: Sheet): Sheet {
  const known = [...standing, ...questions].flatMap(question => {
    const chosen = sheet[question.id] ?? []
    const choices = choicesOf(question)
    const kept = chosen.filter(option => choices.includes(option))
    if (question.kind === 'several') {
      const answer = kept.length > 0 ? kept : [NONE]
      return chosen.length > 0 ? [[question.id, answer] as const] : []
    }
    return chosen.length === 1 && kept.length === 1 ? [[question.id, kept] as const] : []
  })
  return Object.fromEntries(known)
}

/** The facts that one answer establishes in a flow. */
export function factsIn(flow: Flow, question: string, answer: string[]): string[] {
  const given = givenFrom(flow, sheetFor(flow, { [question]: answer }))
  return (given[question] ?? []).filter(fact => !isMarker(fact))
}
