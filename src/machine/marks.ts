import { answeredOf, unsureOf } from '../flow/facts'
import type { CompiledFlow } from '../flow/compile'
import type { Condition } from '../flow/schema'
import { record } from './parts'

/** Sources that keep the machine's own place and never speak of the visitor. */
export const ADVISE = 'advise'
export const ASSUMED = 'assumed'
export const OTHERWISE = 'otherwise'

/** Set once an advice was given: from then on what is needed and unanswered counts as not sure. */
export const ADVISE_NOW = 'advise-now'

export function assumedOf(question: string): string {
  return `assumed.${question}`
}

export function otherwiseOf(response: string): string {
  return `otherwise.${response}`
}

/** Source and start of the fact that keeps the step reached in a response. */
export function resumeOf(response: string): string {
  return `resume.${response}`
}

export function resumeAt(response: string, step: string): string {
  return `${resumeOf(response)}.${step}`
}

export const adviseNow = record({ source: ADVISE, put: [ADVISE_NOW] })
export const adviseNoMore = record({ source: ADVISE, put: [] })
export const assumeNothing = record({ source: ASSUMED, put: [] })
export const followTheTable = record({ source: OTHERWISE, put: [] })

export function assumeUnsure(question: string) {
  return record({ source: ASSUMED, add: [unsureOf(question), assumedOf(question)] })
}

export function keepPlace(response: string, step: string) {
  return record({ source: resumeOf(response), put: [resumeAt(response, step)] })
}

export function forgetPlace(response: string) {
  return record({ source: resumeOf(response), put: [] })
}

export function urgent(flow: CompiledFlow): Condition {
  return { any: flow.lifeDanger }
}

/** Needed for the advice, and neither answered nor taken as not sure. */
export function stillNeeded(flow: CompiledFlow, question: string): Condition {
  const needed = flow.needed[question]
  if (!needed) throw new Error(`Unknown question: ${question}`)
  return {
    all: [needed, { not: answeredOf(question) }, { not: assumedOf(question) }]
  }
}
