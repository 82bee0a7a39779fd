import { walk, type Walk } from '../flow/asked'
import { compile, type CompiledFlow } from '../flow/compile'
import { decide, type Advice } from '../flow/decide'
import { explain, type Reason } from '../flow/explain'
import { reportScales } from '../flow/report-scales'
import type { Action } from '../flow/schema'
import type { Knowledge } from '../flow/sheet'
import type { Flags } from './arguments'
import type { Io } from './main'
import { openFlow } from './open-flow'
import { readSheet } from './read-sheet'
import { companionsInOrder, stepsOf, type WordedStep } from './steps'
import { summary } from './summary'
import { follow, type Followed } from './then'
import type { Outcome, Verb } from './verb'
import { wrongUse } from './wrong-use'

export type RunResult = {
  response: string
  companions: string[]
  actions_now: Action[]
  actions_if: Action[]
  actions: Action[]
  firmness: number
  scales: ReturnType<typeof reportScales>
  asked: string[]
  before_advice: string[]
  unused: string[]
  taps: number
  why: Reason[]
  steps: WordedStep[]
  then?: Followed['trail']
}

/** What a sheet of answers comes to, and what each reaction after it leads to. */
export const run: Verb = {
  flags: ['answers', 'rest', 'then'],
  run: (flags: Flags, io: Io): Outcome => {
    const rest = restOf(flags)
    const opened = openFlow(flags)
    if (!opened.ok) return opened
    const { texts, hash } = opened
    const sheet = readSheet(opened.flow, flags, io)
    const flow = compile(opened.flow, hash)
    const way = walk(flow, sheet, rest)
    if (way.missing[0] !== undefined) {
      throw wrongUse('answer-missing', { question: way.missing[0] })
    }
    const followed = flags.then === undefined ? undefined : follow(flow, way, flags.then)
    const known = followed?.knowledge ?? way.knowledge
    const advice = decide(flow, known)
    const data = {
      ...resultOf(flow, known, advice, way),
      steps: stepsOf(flow, advice, texts),
      ...(followed && { then: followed.trail })
    }
    return { ok: true, data, text: summary(data, texts) }
  }
}

function restOf({ rest }: Flags): { rest?: 'not-sure' } {
  if (rest === undefined) return {}
  if (rest !== 'not-sure') throw wrongUse('unknown-rest', { rest })
  return { rest }
}

function resultOf(flow: CompiledFlow, known: Knowledge, advice: Advice, way: Walk) {
  return {
    response: advice.response,
    companions: companionsInOrder(advice).map(({ companion }) => companion),
    actions_now: advice.actionsNow,
    actions_if: advice.actionsIf,
    actions: [...advice.actionsNow, ...advice.actionsIf],
    firmness: advice.firmness,
    scales: reportScales(flow, known),
    asked: way.asked,
    before_advice: way.beforeAdvice,
    unused: way.unused,
    taps: way.taps,
    why: explain(flow, known)
  }
}
