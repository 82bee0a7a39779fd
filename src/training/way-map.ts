import type { Advice } from '../flow/decide'
import type { Flow } from '../flow/schema'

/** One way through a flow: the questions answered on it, and the advice wherever one was given. */
export interface WayTaken {
  readonly asked: readonly string[]
  readonly advices: readonly Advice[]
}

/** A place on the map, and which of the ways lead through it, by their place in the list. */
export interface Stop {
  readonly id: string
  readonly ways: readonly number[]
}

/** The same map as on the page of the flow: groups of questions, then the weighing, then every response. */
export interface WayMap {
  readonly phases: readonly (Stop & { readonly questions: readonly Stop[] })[]
  readonly responses: readonly Stop[]
}

export function wayMap(
  flow: Pick<Flow, 'phases' | 'questions' | 'responses'>,
  ways: readonly WayTaken[]
): WayMap {
  const through = (isOn: (way: WayTaken) => boolean) =>
    ways.flatMap((way, at) => (isOn(way) ? [at] : []))
  const questionsIn = (phase: string) =>
    flow.questions
      .filter(question => question.phase === phase)
      .map(({ id }) => ({ id, ways: through(({ asked }) => asked.includes(id)) }))
  return {
    phases: flow.phases
      .map(id => ({ id, questions: questionsIn(id) }))
      .filter(({ questions }) => questions.length > 0)
      .map(({ id, questions }) => ({
        id,
        questions,
        ways: ways.flatMap((_, at) =>
          questions.some(question => question.ways.includes(at)) ? [at] : []
        )
      })),
    responses: flow.responses.map(({ id }) => ({
      id,
      ways: through(({ advices }) => advices.some(({ response }) => response === id))
    }))
  }
}
