import type { CompiledFlow } from '../flow/compile'
import { REACTED } from '../flow/facts'
import type { Response } from '../flow/schema'
import { timeLimit } from './everywhere'
import {
  adviseNow,
  followTheTable,
  keepPlace,
  OTHERWISE,
  otherwiseOf,
  resumeAt
} from './marks'
import { AFTERCARE, ASSESSING, keyed, record, responseState, when } from './parts'
import type { RecordAction, State, Transition, Transitions } from './parts'

type Reaction = Response['reactions']['calmed']

/** One compound state per response: its steps in order, then `open` until something more happens. */
export function responding(flow: CompiledFlow): State {
  const [first] = flow.responses
  if (!first) throw new Error('A flow has at least one response')
  return {
    initial: first.id,
    entry: [adviseNow],
    on: {
      ...otherwise(flow),
      TIME_LIMIT: timeIsUp(flow),
      AFTERCARE: { target: AFTERCARE }
    },
    states: keyed(flow.responses, response => [response.id, protocol(response)])
  }
}

function timeIsUp(flow: CompiledFlow): Transition {
  const noted = timeLimit(flow)
  const actions = [...(noted.actions ?? []), followTheTable]
  return { ...noted, actions, target: ASSESSING }
}

function otherwise(flow: CompiledFlow): Transitions {
  return keyed(flow.responses, ({ id }) => {
    const actions = [record({ source: OTHERWISE, put: [otherwiseOf(id)] })]
    return [`OTHERWISE.${id}`, { actions, target: responseState(id) }]
  })
}

function protocol(response: Response): State {
  const steps = response.steps.map(({ id }) => id)
  return {
    initial: 'enter',
    on: keyed(Object.entries(response.reactions), ([id, reaction]) => [
      `REACTION.${id}`,
      react(response.id, reaction)
    ]),
    states: {
      enter: { always: enter(response.id, steps) },
      ...keyed(steps, (step): [string, State] => [step, doing(response.id, steps, step)]),
      open: {}
    }
  }
}

function enter(response: string, steps: string[]): Transition[] {
  const resume = [...steps.slice(1), 'open'].map(step => ({
    ...when(resumeAt(response, step)),
    target: step
  }))
  return [...resume, { target: steps[0] ?? 'open' }]
}

function doing(response: string, steps: string[], step: string): State {
  const next = steps[steps.indexOf(step) + 1] ?? 'open'
  const done = { actions: [keepPlace(response, next)], target: next }
  return { on: { [`DONE.${response}.${step}`]: done } }
}

function react(response: string, { sets, to }: Reaction): Transition {
  const seen =
    sets.length > 0 ? [record({ source: REACTED, add: sets }), followTheTable] : []
  if (to === 'aftercare') return { actions: seen, target: AFTERCARE }
  const place: RecordAction[] = to === undefined ? [] : [keepPlace(response, to)]
  const actions = [...seen, ...place]
  if (sets.length > 0) return { actions, target: ASSESSING }
  return to === undefined ? {} : { actions, target: `${responseState(response)}.${to}` }
}
