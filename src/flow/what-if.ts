import { judge } from './condition'
import { decide, type Advice } from './decide'
import { factsOf, unsureOf } from './facts'
import type { Flow, Question } from './schema'
import { givenFrom, know, type Given, type Knowledge } from './sheet'
import { NONE } from './words'

/** One answer given otherwise, and what would be advised then. */
export type Change = {
  question: string
  options: string[]
  response: string
  firmness: number
}

/** The single answers that lead to a firmer and to a softer advice by the smallest step, answered questions first. */
export function nearest(flow: Flow, given: Given): { firmer?: Change; softer?: Change } {
  const known = know(flow, given)
  const { firmness } = decide(flow, known)
  const changes = questionsOpen(flow, known).flatMap(question =>
    otherAnswers(question, known).map(options => changeOf(flow, given, question, options))
  )
  const byStep = (step: (change: Change) => number) => {
    const [best] = changes
      .filter(change => step(change) > 0)
      .sort((a, b) => step(a) - step(b) || rest(known, a) - rest(known, b))
    return best
  }
  const firmer = byStep(change => change.firmness - firmness)
  const softer = byStep(change =>
    endangers(flow, change, known) ? 0 : firmness - change.firmness
  )
  return { ...(firmer && { firmer }), ...(softer && { softer }) }
}

/** The "not sure" answers whose resolution would change the advice, with the options that would. */
export function unsureThatMatter(
  flow: Flow,
  given: Given
): { question: string; options: string[] }[] {
  const known = know(flow, given)
  const now = contentOf(decide(flow, known))
  return flow.questions
    .filter(question => known.facts.has(unsureOf(question.id)))
    .map(question => ({
      question: question.id,
      options: question.options
        .map(({ id }) => id)
        .filter(
          id => contentOf(decide(flow, changed(flow, given, question, [id]))) !== now
        )
    }))
    .filter(({ options }) => options.length > 0)
}

function changeOf(
  flow: Flow,
  given: Given,
  question: Question,
  options: string[]
): Change {
  const { response, firmness } = decide(flow, changed(flow, given, question, options))
  return { question: question.id, options, response, firmness }
}

function changed(
  flow: Flow,
  given: Given,
  question: Question,
  options: string[]
): Knowledge {
  const answer = givenFrom(flow, { [question.id]: options })[question.id] ?? []
  return know(flow, { ...given, [question.id]: answer })
}

function questionsOpen(flow: Flow, known: Knowledge): Question[] {
  return flow.questions.filter(
    ({ askWhen }) => askWhen === undefined || judge(askWhen, known) === 'must'
  )
}

/** Every answer that differs in one choice: another option, or one tick more or less. */
function otherAnswers(question: Question, known: Knowledge): string[][] {
  const own = known.given[question.id] ?? []
  const chosen = question.options
    .filter(option => own.length > 0 && factsOf(option).every(fact => own.includes(fact)))
    .map(({ id }) => id)
  const others = question.options.map(({ id }) => id).filter(id => !chosen.includes(id))
  if (question.kind === 'one') return others.map(id => [id])
  const less = chosen.map(id => chosen.filter(other => other !== id))
  return [...others.map(id => [...chosen, id]), ...less].map(options =>
    options.length > 0 ? options : [NONE]
  )
}

/** A life in danger softens an advice to somebody else's face, but is nothing to look out for. */
function endangers(
  flow: Flow,
  { question, options }: Change,
  { facts }: Knowledge
): boolean {
  const given = givenFrom(flow, { [question]: options })[question] ?? []
  return given.some(fact => flow.lifeDanger.includes(fact) && !facts.has(fact))
}

function rest(known: Knowledge, { question }: Change): number {
  return known.inForce.includes(question) ? 0 : 1
}

function contentOf({ response, companions }: Advice): string {
  return [response, ...companions.map(({ companion }) => companion)].join()
}
