import { factsIn } from '../../../flow/checks/mentions'
import { factsOf, REACTED } from '../../../flow/facts'
import { grid, type Cell } from '../../../flow/grid'
import type { Teller } from '../../../flow/readable/teller'
import type { Flow } from '../../../flow/schema'
import { givenFrom, know, type Sheet } from '../../../flow/sheet'

export interface Seen {
  readonly id: string
  readonly question: string
  /** The option and, between dots, its question. */
  readonly options: readonly { readonly id: string; readonly text: string }[]
}

/** The options that the weighing looks at beside its two scales, by question. */
export function seenChoices({ flow, text }: Teller): Seen[] {
  const looked = new Set(flow.weighing.flatMap(({ when }) => (when ? factsIn(when) : [])))
  return flow.questions.flatMap(question => {
    const options = question.options.filter(option =>
      factsOf(option).some(fact => looked.has(fact))
    )
    if (options.length === 0) return []
    return [
      {
        id: question.id,
        question: text('questions', question.id, 'text'),
        options: options.map(({ id }) => ({
          id: `${question.id}.${id}`,
          text: text('questions', question.id, 'options', id)
        }))
      }
    ]
  })
}

/** The grid with nothing else seen but one option, whether or not its question would be asked. */
export function supposedGrid(flow: Flow, standing: Sheet, seen: string): Cell[] {
  const [question, id] = seen.split('.')
  const option = flow.questions
    .find(one => one.id === question)
    ?.options.find(one => one.id === id)
  const given = givenFrom(flow, standing)
  const more = option ? { [REACTED]: factsOf(option) } : {}
  return grid(flow, know(flow, { ...given, ...more })).map(cell => ({
    ...cell,
    lit: false
  }))
}
