import type { CompiledFlow } from '../../flow/compile'
import type { Question } from '../../flow/schema'
import type { Screen } from '../../machine/screen'
import type { AppKey } from '../../text/app-keys'
import type { Running } from '../app/running.svelte'
import { choicesOf } from './question-choices'

const HOLDING = [
  'question.holding.1',
  'question.holding.2',
  'question.holding.3'
] as const

/** A sentence to say while reading the question; another one each time, so that it stays natural. */
export function holdingFor(flow: CompiledFlow, { id }: Question): AppKey {
  const at = flow.questions.findIndex(each => each.id === id)
  return HOLDING[at % HOLDING.length] ?? HOLDING[0]
}

/** What the standing facts are set to, in their order, as one text: the same while nobody sets them otherwise. */
export function standingSet({ flow, answers }: Running): string {
  return flow.standing.map(({ id, preset }) => answers[id]?.[0] ?? preset).join(' ')
}

/** The standing facts, set as `standingSet` says. */
export function standingOf(running: Running, set: string) {
  const chosen = set.split(' ')
  return running.flow.standing.map((standing, at) => ({
    id: standing.id,
    name: running.text(`standing.${standing.id}.text`),
    choices: choicesOf(running, standing),
    chosen: chosen[at] ?? standing.preset
  }))
}

/** The question the machine asks, or the one the address names for a change. */
export function shownQuestion(
  flow: CompiledFlow,
  screen: Screen,
  named: string | undefined
): Question {
  const wanted = named ?? (screen.kind === 'question' ? screen.question : undefined)
  const question = flow.questions.find(({ id }) => id === wanted) ?? flow.questions[0]
  if (!question) throw new Error('A flow has at least one question')
  return question
}
