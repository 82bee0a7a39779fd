import { judge, type Range } from './condition'
import { mentionsOf } from './checks/mentions'
import { factsOfQuestion, unsureOf } from './facts'
import type { Flow, Question } from './schema'
import type { Knowledge } from './sheet'
import { rangesOf } from './tables'
import type { ScaleId } from './words'

export type ReportedScale = Range & { asked: boolean }

/**
 * Where each scale stands for people to read: what was never asked is left open instead of taken as not so.
 * `asked` is false while nothing the scale rests on was asked or seen.
 */
export function reportScales(
  flow: Flow,
  known: Knowledge
): Record<ScaleId, ReportedScale> {
  const ranges = rangesOf(flow, { facts: known.facts, unknown: leftOpen(flow, known) })
  const report = (scale: ScaleId): ReportedScale => ({
    ...ranges[scale],
    asked: isAsked(flow, scale, known)
  })
  return {
    legitimacy: report('legitimacy'),
    means: report('means'),
    harm: report('harm')
  }
}

function leftOpen(flow: Flow, known: Knowledge): Set<string> {
  const unknown = new Set(known.unknown)
  for (const question of flow.questions) {
    if (known.inForce.includes(question.id)) continue
    const askWhen = question.askWhen ?? { all: [] }
    if (judge(askWhen, { facts: known.facts, unknown }) === 'no') continue
    factsOfQuestion(question).forEach(fact => unknown.add(fact))
  }
  known.facts.forEach(fact => unknown.delete(fact))
  return unknown
}

function isAsked(flow: Flow, scale: ScaleId, known: Knowledge): boolean {
  const asked = questionsBehind(flow, scale).some(({ id }) => known.inForce.includes(id))
  return asked || [...factsBehind(flow, scale)].some(fact => known.facts.has(fact))
}

/** The questions whose answers a scale's table speaks of. */
export function questionsBehind(flow: Flow, scale: ScaleId): Question[] {
  const facts = factsBehind(flow, scale)
  return flow.questions.filter(question =>
    [...factsOfQuestion(question), unsureOf(question.id)].some(fact => facts.has(fact))
  )
}

/** The facts a table speaks of, and those of every table it leans on. */
function factsBehind(flow: Flow, scale: ScaleId): Set<string> {
  const facts = new Set<string>()
  for (const { when } of flow.scales[scale]) {
    for (const mention of mentionsOf(when ?? { all: [] })) {
      if ('fact' in mention) facts.add(mention.fact)
      else factsBehind(flow, mention.scale).forEach(fact => facts.add(fact))
    }
  }
  return facts
}
