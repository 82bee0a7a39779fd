import { CLOCK, DANGER_SHEET, LADDER, REACTED, settersOf } from '../flow/facts'
import type { Flow } from '../flow/schema'
import { givenFrom, know, type Given, type Knowledge } from '../flow/sheet'

/** What is known after nothing was given, after each single fact, and after each pair of facts, shortest first. */
export function* someSheets(flow: Flow): Generator<Knowledge> {
  const given = (facts: Fact[]) => know(flow, withAskWhen(flow, facts))
  const facts = factsOf(flow)
  yield given([])
  for (const fact of facts) yield given([fact])
  for (const [at, fact] of facts.entries()) {
    for (const other of facts.slice(at + 1)) yield given([fact, other])
  }
}

type Fact = { source: string; fact: string }

function factsOf(flow: Flow): Fact[] {
  return [...settersOf(flow)].flatMap(([fact, sources]) =>
    sources.map(source => ({ source, fact }))
  )
}

/** Together with the answers that open the questions concerned, where one fact opens them. */
function withAskWhen(flow: Flow, facts: Fact[]): Given {
  const given: Given = givenFrom(flow, {}, { [DANGER_SHEET]: [], [REACTED]: [] })
  for (const { source, fact } of facts) {
    given[source] = [...(isSingle(flow, source) ? [] : (given[source] ?? [])), fact]
    const askWhen = flow.questions.find(({ id }) => id === source)?.askWhen
    const [opener] =
      typeof askWhen === 'string' ? (settersOf(flow).get(askWhen) ?? []) : []
    if (opener && typeof askWhen === 'string') {
      given[opener] = [...(given[opener] ?? []), askWhen]
    }
  }
  return given
}

function isSingle(flow: Flow, source: string): boolean {
  if ([DANGER_SHEET, REACTED, LADDER, CLOCK].includes(source)) return false
  return !flow.questions.some(({ id, kind }) => id === source && kind === 'several')
}
