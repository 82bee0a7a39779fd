import { Diagrams, type Diagram } from '../diagram'
import type { Flow } from '../schema'
import { casesOf, type Case } from './cases'
import { Judge, type Rail, type Supposition } from './judge'
import { knowing, type Knowing } from './knowing'
import { Outcomes } from './outcomes'
import type { Condition } from '../schema'

/** A flow drawn over all its cases. */
export type Model = {
  flow: Flow
  cases: readonly Case[]
  diagrams: Diagrams
  known: Knowing
  draw: (condition: Condition | undefined, rail?: Rail) => Diagram
  outcomes: Outcomes
  /** The outcomes if levels or facts were otherwise while everything else stayed. */
  suppose: (suppose: Supposition) => Outcomes
}

/** Draws the facts of a flow; outcomes follow when they are looked at. More nodes than `limit` throws `TooLarge`. */
export function modelOf(flow: Flow, limit: number): Model {
  const cases = casesOf(flow)
  const sizes = cases.map(({ values }) => values.length)
  return modelOver(flow, cases, new Diagrams(sizes, limit))
}

/** Draws a flow over given cases, so that several flows can be drawn over the same. */
export function modelOver(flow: Flow, cases: readonly Case[], diagrams: Diagrams): Model {
  const known = knowing(flow, cases, diagrams)
  const judging = (suppose: Supposition) =>
    new Judge(flow.scales, diagrams, known.facts, suppose)
  const judge = judging({})
  return {
    flow,
    cases,
    diagrams,
    known,
    draw: (condition, rail = 'seen') => judge.draw(condition, rail),
    outcomes: new Outcomes(flow, judge, diagrams),
    suppose: supposed => new Outcomes(flow, judging(supposed), diagrams)
  }
}
