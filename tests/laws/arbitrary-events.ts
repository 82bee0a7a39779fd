import fc from 'fast-check'
import { compile } from '../../src/flow/compile'
import type { CompiledFlow } from '../../src/flow/compile'
import type { Flow, Response } from '../../src/flow/schema'
import { choicesOf } from '../../src/flow/sheet'
import type { FlowEvent } from '../../src/flow/stepper'
import { NONE, NOT_SURE } from '../../src/flow/words'
import { arbitraryFlow } from './arbitrary-flow'

export type Use = { flow: CompiledFlow; events: FlowEvent[] }

/** Any small flow with anything that can happen in it, sensible or not. */
export function arbitraryUse(most = 25): fc.Arbitrary<Use> {
  return arbitraryRunningFlow().chain(flow =>
    fc.array(arbitraryEvent(flow), { maxLength: most }).map(events => ({ flow, events }))
  )
}

/** Like any small flow, with more steps, a time limit and questions that tell of danger to life. */
export function arbitraryRunningFlow(): fc.Arbitrary<CompiledFlow> {
  return fc
    .tuple(arbitraryFlow(), fc.boolean())
    .map(([flow, dangerAsked]) => compile(enriched(flow, dangerAsked)))
}

export function arbitraryEvent(flow: CompiledFlow): fc.Arbitrary<FlowEvent> {
  const plain = (type: string) => fc.constant<FlowEvent>({ type })
  return fc.oneof(
    { weight: 6, arbitrary: arbitraryAnswer(flow) },
    { weight: 3, arbitrary: fc.constantFrom(...steps(flow)) },
    { weight: 3, arbitrary: fc.constantFrom(...reactions(flow)) },
    ...flow.standing.map(({ id, options }) =>
      fc
        .constantFrom(...options)
        .map(option => ({ type: `STANDING.${id}`, options: [option.id] }))
    ),
    ...flow.dangerSheet.map(({ id }) => plain(`DANGER.${id}`)),
    ...flow.ladder.map(({ id }) => plain(`SAID.${id}`)),
    ...flow.responses.map(({ id }) => plain(`OTHERWISE.${id}`)),
    ...['ADVISE', 'REASSESS', 'CONTINUE', 'TIME_LIMIT', 'AFTERCARE', 'CLOSE'].map(plain)
  )
}

export function arbitraryAnswer(flow: CompiledFlow): fc.Arbitrary<FlowEvent> {
  return fc.constantFrom(...flow.questions).chain(question => {
    const own = question.options.map(({ id }) => id)
    const most = question.kind === 'one' ? 1 : own.length
    const single = choicesOf(question).filter(id => id === NONE || id === NOT_SURE)
    return fc
      .oneof(
        {
          weight: 3,
          arbitrary: fc.uniqueArray(fc.constantFrom(...own), {
            minLength: 1,
            maxLength: most
          })
        },
        { weight: 1, arbitrary: fc.constantFrom(...single).map(id => [id]) }
      )
      .map(options => ({ type: `ANSWER.${question.id}`, options }))
  })
}

function steps(flow: CompiledFlow): FlowEvent[] {
  return flow.responses.flatMap(response =>
    response.steps.map(({ id }) => ({ type: `DONE.${response.id}.${id}` }))
  )
}

function reactions(flow: CompiledFlow): FlowEvent[] {
  const [first] = flow.responses
  return Object.keys(first?.reactions ?? {}).map(id => ({ type: `REACTION.${id}` }))
}

function enriched(flow: Flow, dangerAsked: boolean): Flow {
  const asked = flow.questions.filter(({ askWhen }) => askWhen === undefined).slice(0, 1)
  const facts = asked.flatMap(({ options }) => options[0]?.sets?.slice(0, 1) ?? [])
  return {
    ...flow,
    lifeDanger: dangerAsked
      ? [...new Set([...flow.lifeDanger, ...facts])]
      : flow.lifeDanger,
    timeLimit: { minutes: 5, sets: ['curtain'] },
    responses: flow.responses.map(withSteps)
  }
}

function withSteps(response: Response): Response {
  const ids = ['hum', 'sing', 'rest']
  return {
    ...response,
    steps: ids.map(id => ({ id, kind: 'do' })),
    reactions: {
      ...response.reactions,
      'goes-on': { sets: ['encore'], to: 'sing' },
      'gets-worse': { sets: [], to: 'rest' }
    }
  }
}
