import { holds, type Facts, type Levels, type Range } from './condition'
import type { Companion, Flow, Place, Response } from './schema'
import { levelsUsed, rangesOf, weigh } from './tables'
import { ACTIONS, type Action, type ScaleId } from './words'

export type AdvisedCompanion = { companion: string; row: string; place: Place }

/** One response and its companions, with the actions they come to. */
export type Advice = {
  response: string
  row: string
  companions: AdvisedCompanion[]
  actionsNow: Action[]
  actionsIf: Action[]
  firmness: number
  scales: Record<ScaleId, Range & { level: Levels[ScaleId] }>
}

/** The advice for what is known; `override` asks what it would be at other levels with the same facts. */
export function decide(flow: Flow, known: Facts, override: Partial<Levels> = {}): Advice {
  const ranges = rangesOf(flow, known)
  const levels = { ...levelsUsed(ranges), ...override }
  const row = weigh(flow, known.facts, levels)
  const companions = companionsFor(flow, known.facts, levels)
  return {
    response: row.response,
    row: row.id,
    companions,
    ...actionsOf(flow, row.response, companions),
    scales: {
      legitimacy: { ...ranges.legitimacy, level: levels.legitimacy },
      means: { ...ranges.means, level: levels.means },
      harm: { ...ranges.harm, level: levels.harm }
    }
  }
}

/** 0 nothing firm, 1 a warning, 2 ending against their will, 3 police or a ban. */
export function firmnessOf(actionsNow: readonly Action[]): number {
  if (actionsNow.includes('call_police') || actionsNow.includes('ban_or_restrict'))
    return 3
  if (actionsNow.includes('end_interaction')) return 2
  return actionsNow.includes('warn') ? 1 : 0
}

export function responseOf(flow: Flow, id: string): Response {
  return found(flow.responses, id)
}

export function companionOf(flow: Flow, id: string): Companion {
  return found(flow.companions, id)
}

function companionsFor(
  flow: Flow,
  facts: ReadonlySet<string>,
  levels: Levels
): AdvisedCompanion[] {
  const byId = new Map<string, AdvisedCompanion>()
  for (const row of flow.companionRows) {
    if (byId.has(row.companion) || !holds(row.when, facts, levels)) continue
    const { place } = companionOf(flow, row.companion)
    byId.set(row.companion, { companion: row.companion, row: row.id, place })
  }
  return [...byId.values()]
}

function actionsOf(flow: Flow, response: string, companions: AdvisedCompanion[]) {
  const parts = [
    responseOf(flow, response),
    ...companions.map(({ companion }) => companionOf(flow, companion))
  ]
  const now = new Set(parts.flatMap(part => part.actionsNow))
  const later = new Set(parts.flatMap(part => part.actionsIf))
  const actionsNow = ACTIONS.filter(action => now.has(action))
  return {
    actionsNow,
    actionsIf: ACTIONS.filter(action => later.has(action) && !now.has(action)),
    firmness: firmnessOf(actionsNow)
  }
}

function found<T extends { id: string }>(list: T[], id: string): T {
  const item = list.find(candidate => candidate.id === id)
  if (!item) throw new Error(`Unknown id: ${id}`)
  return item
}
