import type { CompiledFlow } from '../flow/compile'
import { ADVISE_NOW, assumeNothing, assumeUnsure, stillNeeded, urgent } from './marks'
import { keyed, WEIGHING, when } from './parts'
import type { State, Transition } from './parts'
import { standing } from './everywhere'

/** One state per question. Entering lifts every assumption; `choose` finds the next question or goes on to weighing. */
export function assessing(flow: CompiledFlow): State {
  return {
    initial: 'choose',
    entry: [assumeNothing],
    states: {
      choose: { always: choices(flow) },
      review: { on: { ...standing(flow), CONTINUE: { target: 'choose' } } },
      ...keyed(flow.questions, ({ id }): [string, State] => [id, asking(id)])
    }
  }
}

function choices(flow: CompiledFlow): Transition[] {
  return [
    { ...when(urgent(flow)), target: WEIGHING },
    ...flow.questions.map(({ id }) => ({ ...when(stillNeeded(flow, id)), target: id })),
    { target: WEIGHING }
  ]
}

function asking(question: string): State {
  const assume = {
    ...when(ADVISE_NOW),
    actions: [assumeUnsure(question)],
    target: 'choose'
  }
  return { always: [assume] }
}
