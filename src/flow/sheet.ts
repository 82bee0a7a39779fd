import { judge, type Facts } from './condition'
import { answeredOf, factsOf, factsOfQuestion, isMarker, unsureOf } from './facts'
import { finding, type Finding } from './finding'
import type { Flow, Question, StandingQuestion } from './schema'
import { NONE, NOT_SURE } from './words'

/** The options chosen per question id. The order of the keys never changes the advice. */
export type Sheet = Record<string, string[]>

/** Facts as they were recorded, per source, in or out of force; `answered.<question>` marks included. */
export type Given = Record<string, string[]>

/** What the given facts amount to: `dormant` answers are kept but count for nothing. */
export type Knowledge = Facts & { inForce: string[]; dormant: string[]; given: Given }

/** Works out which answers are in force and what is established, unknown or not seen. */
export function know(flow: Flow, given: Given): Knowledge {
  const facts = new Set(factsFromOutside(flow, given))
  const unknown = new Set<string>()
  const inForce: string[] = []
  const dormant: string[] = []
  for (const question of flow.questions) {
    const asked = question.askWhen ? judge(question.askWhen, { facts, unknown }) : 'must'
    const answer = given[question.id] ?? []
    if (answer.length > 0) (asked === 'must' ? inForce : dormant).push(question.id)
    if (asked === 'must')
      answer.filter(fact => !isMarker(fact)).forEach(fact => facts.add(fact))
    if (asked === 'can' || (asked === 'must' && answer.includes(unsureOf(question.id)))) {
      factsOfQuestion(question).forEach(fact => unknown.add(fact))
    }
  }
  facts.forEach(fact => unknown.delete(fact))
  return { facts, unknown, inForce, dormant, given }
}

/** The facts that a sheet and further sources establish; standing facts are preset by the flow. */
export function givenFrom(flow: Flow, sheet: Sheet, extra: Given = {}): Given {
  const given: Given = { ...extra }
  for (const standing of flow.standing) {
    given[standing.id] = factsChosen(standing, sheet[standing.id] ?? [standing.preset])
  }
  for (const question of flow.questions) {
    const chosen = sheet[question.id]
    if (chosen)
      given[question.id] = [answeredOf(question.id), ...factsChosen(question, chosen)]
  }
  return given
}

/** Everything that is wrong with a sheet: unknown ids, empty, doubled or contradictory choices. */
export function checkSheet(flow: Flow, sheet: Sheet): Finding[] {
  const questions = [...flow.standing, ...flow.questions]
  return Object.entries(sheet).flatMap(([id, chosen]) => {
    const question = questions.find(candidate => candidate.id === id)
    return question
      ? checkAnswer(question, chosen)
      : [finding('unknown-question', [id], { question: id })]
  })
}

/** The options one may choose: not sure on every question, none where several can be chosen. */
export function choicesOf(question: Question | StandingQuestion): string[] {
  const own = question.options.map(option => option.id)
  if (question.kind === 'standing') return own
  return question.kind === 'several' ? [...own, NONE, NOT_SURE] : [...own, NOT_SURE]
}

function factsFromOutside(flow: Flow, given: Given): string[] {
  const questions = new Set(flow.questions.map(question => question.id))
  return Object.keys(given)
    .filter(source => !questions.has(source))
    .flatMap(source => given[source] ?? [])
    .filter(fact => !isMarker(fact))
}

function factsChosen(question: Question | StandingQuestion, chosen: string[]): string[] {
  const facts = question.options
    .filter(option => chosen.includes(option.id))
    .flatMap(factsOf)
  return chosen.includes(NOT_SURE) ? [unsureOf(question.id)] : [...new Set(facts)]
}

function checkAnswer(question: Question | StandingQuestion, chosen: string[]): Finding[] {
  const args = { question: question.id }
  const allowed = choicesOf(question)
  const unknown = chosen.filter(option => !allowed.includes(option))
  const found = unknown.map(option =>
    finding('unknown-option', [question.id], {
      ...args,
      option,
      known: allowed.join(', ')
    })
  )
  if (chosen.length === 0) found.push(finding('empty-answer', [question.id], args))
  if (new Set(chosen).size < chosen.length) {
    found.push(finding('option-twice', [question.id], args))
  }
  if (chosen.length > 1) found.push(...checkCompany(question, chosen))
  return found
}

function checkCompany(
  question: Question | StandingQuestion,
  chosen: string[]
): Finding[] {
  const args = { question: question.id }
  const exclusive = chosen.find(option => option === NONE || option === NOT_SURE)
  if (exclusive) {
    return [finding('exclusive-option', [question.id], { ...args, option: exclusive })]
  }
  return question.kind === 'several'
    ? []
    : [finding('one-option-only', [question.id], args)]
}
