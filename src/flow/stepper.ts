import { isUrgent, nextQuestion } from './asked'
import type { CompiledFlow } from './compile'
import { decide, responseOf } from './decide'
import { CLOCK, DANGER_SHEET, LADDER, REACTED, saidFacts, unsureOf } from './facts'
import type { Reaction } from './schema'
import { givenFrom, know } from './sheet'
import type { Given } from './sheet'

/** Where staff are. `step` is a step of the response, or `open` once all of them are done. */
export type Position =
  | { kind: 'question'; question: string }
  | { kind: 'review' }
  | { kind: 'advice'; response: string; step: string }
  | { kind: 'aftercare' }
  | { kind: 'closed' }

/** A running use of a flow. `assumed` questions count as not sure, because an advice was wanted without them. */
export type Walking = {
  given: Given
  assumed: string[]
  advised: boolean
  otherwise: string | undefined
  reached: Record<string, string>
  position: Position
}

/** `ANSWER.<question>`, `DONE.<response>.<step>`, `CLOSE` …: the events of the statechart. */
export type FlowEvent = { type: string; options?: string[] }

/** The beginning of a use: the first question that is needed, or the advice when none is. */
export function start(flow: CompiledFlow): Walking {
  return settle(flow, {
    given: givenFrom(flow, {}),
    assumed: [],
    advised: false,
    otherwise: undefined,
    reached: {},
    position: { kind: 'review' }
  })
}

/**
 * What an event leads to, by the same rules as the statechart but straight from the tables.
 * Events that mean nothing where staff are change nothing.
 */
export function step(flow: CompiledFlow, now: Walking, event: FlowEvent): Walking {
  const [verb = '', ...ids] = event.type.split('.')
  const known = VERBS[verb]
  if (!known || now.position.kind === 'closed') return now
  return known({ flow, now, id: ids.join('.'), options: event.options ?? [] })
}

type Happening = { flow: CompiledFlow; now: Walking; id: string; options: string[] }

const VERBS: Record<string, (happening: Happening) => Walking> = {
  STANDING: changeStanding,
  ANSWER: answer,
  DANGER: meetDanger,
  SAID: say,
  ADVISE: ({ flow, now }) =>
    settle(flow, { ...now, advised: true, otherwise: undefined }),
  REASSESS: ({ now }) => review(now),
  CONTINUE: ({ flow, now }) => (now.position.kind === 'review' ? settle(flow, now) : now),
  TIME_LIMIT: reachTimeLimit,
  DONE: finishStep,
  REACTION: react,
  OTHERWISE: decideOtherwise,
  AFTERCARE: ({ now }) =>
    now.position.kind === 'advice' ? { ...now, position: { kind: 'aftercare' } } : now,
  CLOSE: ({ now }) => ({ ...now, position: { kind: 'closed' } })
}

function changeStanding({ flow, now, id, options }: Happening): Walking {
  if (!flow.standing.some(standing => standing.id === id)) return now
  const noted = put(now, id, givenFrom(flow, { [id]: options })[id])
  const moves = now.position.kind === 'question' || now.position.kind === 'advice'
  return moves ? settle(flow, noted) : noted
}

function answer({ flow, now, id, options }: Happening): Walking {
  if (now.position.kind === 'aftercare') return now
  if (!flow.questions.some(question => question.id === id)) return now
  return settle(flow, put(now, id, givenFrom(flow, { [id]: options })[id]))
}

function meetDanger({ flow, now, id }: Happening): Walking {
  const entry = flow.dangerSheet.find(candidate => candidate.id === id)
  if (!entry) return now
  const met = add(now, DANGER_SHEET, entry.sets)
  return settle(flow, { ...met, advised: true, otherwise: undefined, reached: {} })
}

function say({ flow, now, id }: Happening): Walking {
  const rung = flow.ladder.find(candidate => candidate.id === id)
  const facts = rung ? saidFacts(rung.id, rung.times) : []
  const next = facts.find(fact => !now.given[LADDER]?.includes(fact))
  return next ? add(now, LADDER, [next]) : now
}

function review(now: Walking): Walking {
  const position = { kind: 'review' } as const
  return { ...now, assumed: [], advised: false, otherwise: undefined, position }
}

function reachTimeLimit({ flow, now }: Happening): Walking {
  if (isUrgent(flow, know(flow, now.given).facts)) return now
  const noted = add(now, CLOCK, flow.timeLimit?.sets ?? [])
  if (now.position.kind !== 'advice') return noted
  return settle(flow, { ...noted, otherwise: undefined })
}

function finishStep({ flow, now, id }: Happening): Walking {
  const { position } = now
  if (position.kind !== 'advice' || id !== `${position.response}.${position.step}`)
    return now
  const steps = responseOf(flow, position.response).steps.map(item => item.id)
  const after = steps.indexOf(position.step) + 1
  return after === 0 ? now : goTo(now, position.response, steps[after] ?? 'open')
}

function react({ flow, now, id }: Happening): Walking {
  if (now.position.kind !== 'advice') return now
  const { response } = now.position
  const reaction = responseOf(flow, response).reactions[id as Reaction]
  if (!reaction) return now
  const { sets, to } = reaction
  const seen =
    sets.length > 0 ? { ...add(now, REACTED, sets), otherwise: undefined } : now
  if (to === 'aftercare') return { ...seen, position: { kind: 'aftercare' } }
  const moved = to === undefined ? seen : goTo(seen, response, to)
  return sets.length > 0 ? settle(flow, moved) : moved
}

function decideOtherwise({ flow, now, id }: Happening): Walking {
  if (now.position.kind !== 'advice') return now
  return flow.responses.some(response => response.id === id)
    ? enter(flow, { ...now, otherwise: id }, id)
    : now
}

/** Asks on, or weighs; once an advice was given, what is still needed is assumed to be not sure. */
function settle(flow: CompiledFlow, now: Walking, assumed: string[] = []): Walking {
  const given = withAssumed(now.given, assumed)
  const next = nextQuestion(flow, given)
  if (!next) return weigh(flow, { ...now, assumed }, given)
  if (now.advised) return settle(flow, now, [...assumed, next.id])
  return { ...now, assumed, position: { kind: 'question', question: next.id } }
}

function weigh(flow: CompiledFlow, now: Walking, given: Given): Walking {
  const known = know(flow, given)
  const own = isUrgent(flow, known.facts) ? undefined : now.otherwise
  return enter(flow, { ...now, advised: true }, own ?? decide(flow, known).response)
}

function enter(flow: CompiledFlow, now: Walking, response: string): Walking {
  const first = responseOf(flow, response).steps[0]?.id ?? 'open'
  const position = {
    kind: 'advice',
    response,
    step: now.reached[response] ?? first
  } as const
  return { ...now, position }
}

function goTo(now: Walking, response: string, to: string): Walking {
  const reached = { ...now.reached, [response]: to }
  return { ...now, reached, position: { kind: 'advice', response, step: to } }
}

/** What is given, with every assumed question answered as not sure. */
export function withAssumed(given: Given, assumed: string[]): Given {
  return { ...given, ...Object.fromEntries(assumed.map(id => [id, [unsureOf(id)]])) }
}

function put(now: Walking, source: string, facts: string[] = []): Walking {
  return { ...now, given: { ...now.given, [source]: facts } }
}

function add(now: Walking, source: string, facts: string[]): Walking {
  return put(now, source, [...new Set([...(now.given[source] ?? []), ...facts])])
}
