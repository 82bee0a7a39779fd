import type { Diagram } from '../diagram'
import { factsOf } from '../facts'
import { finding, warning, type Finding } from '../finding'
import type { Question, StandingQuestion } from '../schema'
import type { Variable } from '../variables'
import type { Reach } from './reach'

/**
 * An option that changes nothing: with or without it, or instead of an earlier one, the advice is always the same.
 * `forRecord` says that this is meant. A standing fact may have such options, but not all of them.
 */
export function checkLiveOptions(reach: Reach): Finding[] {
  const { flow } = reach
  return [
    ...flow.standing.flatMap((question, at) =>
      isLive(question, reach)
        ? []
        : [changesNothing(['standing', at], question, question.options[0]?.id ?? '')]
    ),
    ...flow.questions.flatMap((question, at) =>
      isLive(question, reach) ? ofQuestion(question, at, reach) : []
    )
  ]
}

function ofQuestion(question: Question, at: number, reach: Reach): Finding[] {
  return question.options.flatMap(({ id, forRecord }, place) => {
    const path = ['questions', at, 'options', place]
    const isIdle = changesNever(question, place, reach)
    if (isIdle === (forRecord === true)) return []
    return isIdle
      ? [changesNothing(path, question, id)]
      : [finding('option-not-only-for-record', path, { option: id })]
  })
}

function changesNothing(
  path: (string | number)[],
  { id }: Question | StandingQuestion,
  option: string
): Finding {
  return warning('option-changes-nothing', path, { option, question: id })
}

function isLive({ id }: Question | StandingQuestion, reach: Reach): boolean {
  return reach.drawing.variables.some(
    ({ source }, at) => source === id && childrenAt(at, reach).length > 0
  )
}

function changesNever(question: Question, place: number, reach: Reach): boolean {
  const own = question.options.map(factsOf)
  return pairsOf(question, own, place, reach).some(pairs =>
    pairs.every(([variable, a, b]) =>
      childrenAt(variable, reach).every(children => children[a] === children[b])
    )
  )
}

type Pair = [variable: number, one: number, other: number]

/** The pairs of values that would have to come to the same; one set of them is enough. */
function pairsOf(
  question: Question,
  options: string[][],
  place: number,
  { drawing }: Reach
): Pair[][] {
  const all = [...drawing.variables.entries()].filter(
    ([, { source }]) => source === question.id
  )
  const facts = options[place] ?? []
  if (question.kind === 'one') {
    return all.flatMap(([at, variable]) =>
      options
        .slice(0, place)
        .map((other): Pair[] => [
          [at, valueOf(variable, facts), valueOf(variable, other)]
        ])
    )
  }
  return [
    all.flatMap(([at, variable]) =>
      variable.values.flatMap((value, index): Pair[] => {
        const more = valueOf(variable, [...value, ...facts])
        return more < 0 ? [] : [[at, index, more]]
      })
    )
  ]
}

function valueOf({ values }: Variable, facts: string[]): number {
  const wanted = [...new Set(facts)].sort().join()
  return values.findIndex(value => [...value].sort().join() === wanted)
}

function childrenAt(
  variable: number,
  { drawing, response, companions }: Reach
): (readonly Diagram[])[] {
  return [response, ...companions].flatMap(output =>
    drawing.diagrams
      .nodesOf(output)
      .filter(node => node.variable === variable)
      .map(({ children }) => children)
  )
}
