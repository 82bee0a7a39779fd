import { isUrgent, walk } from '../../src/flow/asked'
import { compile, type CompiledFlow } from '../../src/flow/compile'
import { holds } from '../../src/flow/condition'
import { CLOCK, DANGER_SHEET, LADDER, REACTED, saidFacts } from '../../src/flow/facts'
import { brokenSafeguards } from '../../src/flow/safeguards'
import type { Flow } from '../../src/flow/schema'
import { givenFrom, know, type Given, type Sheet } from '../../src/flow/sheet'
import { NONE } from '../../src/flow/words'
import { everySheet } from './every-sheet'

export type Case = { sheet: Sheet; then: Given }

/** The proof the slow way: each sheet, each reaction, each warning, one by one. */
export function bruteForce(flow: Flow) {
  const compiled = compile(flow)
  const full = everyCase(flow).filter(
    ({ sheet, then }) =>
      Object.keys(then).length === 0 && flow.questions.every(({ id }) => sheet[id])
  )
  const walks = full.map(({ sheet }) => {
    const { asked } = walk(compiled, sheet)
    return asked.map(id => [id, ...(sheet[id] ?? [])])
  })
  return {
    shortest: shortestBroken(compiled),
    combinations: String(full.length),
    ways: String(new Set(walks.map(way => JSON.stringify(way))).size),
    longest: Math.max(...walks.map(({ length }) => length))
  }
}

/** What breaks each broken safeguard at the least cost. */
function shortestBroken(flow: CompiledFlow): Record<string, number> {
  const costs: Record<string, number> = {}
  for (const found of everyCase(flow)) {
    const cost = costOf(flow, found)
    const broken = brokenSafeguards(flow, know(flow, givenOf(flow, found)))
    const better = broken.filter(id => cost < (costs[id] ?? Infinity))
    if (better.length === 0 || !isMet(flow, found)) continue
    for (const id of better) costs[id] = cost
  }
  return costs
}

export function givenOf(flow: Flow, { sheet, then }: Case): Given {
  return givenFrom(flow, sheet, then)
}

/** Happenings outside the sheet first, then ticks, single answers and standing facts that are not the preset. */
export function costOf(flow: Flow, { sheet, then }: Case): number {
  const outside = Object.entries(then).reduce(
    (sum, [source, facts]) => sum + happenings(flow, source, facts),
    0
  )
  const presets = flow.standing.map(({ preset }) => preset)
  const ticks = Object.values(sheet)
    .flat()
    .filter(option => option !== NONE && !presets.includes(option))
  return outside * 1000 + ticks.length
}

function happenings(flow: Flow, source: string, facts: string[]): number {
  if (source !== DANGER_SHEET) return facts.length
  return flow.dangerSheet.filter(({ sets }) => sets.every(fact => facts.includes(fact)))
    .length
}

/** Nothing that is needed was left out, so staff can get there. */
export function isMet(flow: CompiledFlow, { sheet, then }: Case): boolean {
  return flow.questions.every(({ id, kind }, at) => {
    if (sheet[id] !== undefined || kind === 'several') return true
    const earlier = flow.questions.slice(0, at).map(question => question.id)
    const before = Object.fromEntries(
      Object.entries(sheet).filter(
        ([key]) =>
          earlier.includes(key) || flow.standing.some(standing => standing.id === key)
      )
    )
    const { facts } = know(flow, givenFrom(flow, before, then))
    return isUrgent(flow, facts) || !holds(flow.needed[id] ?? { any: [] }, facts)
  })
}

function everyCase(flow: Flow): Case[] {
  const standing = flow.standing.reduce<Sheet[]>(
    (sheets, { id, options }) =>
      sheets.flatMap(sheet => options.map(option => ({ ...sheet, [id]: [option.id] }))),
    [{}]
  )
  const sheets = everySheet(flow.questions)
  return outsidesOf(flow).flatMap(then =>
    standing.flatMap(facts =>
      sheets.map(sheet => ({ sheet: { ...facts, ...sheet }, then }))
    )
  )
}

function outsidesOf(flow: Flow): Given[] {
  const sources: [string, string[][]][] = [
    [DANGER_SHEET, subsets(flow.dangerSheet.map(({ sets }) => sets))],
    [REACTED, subsets(reactionsOf(flow).map(fact => [fact]))],
    [LADDER, flow.ladder.flatMap(({ id, times }) => counters(id, times))],
    [CLOCK, subsets(flow.timeLimit ? [flow.timeLimit.sets] : [])]
  ]
  return sources.reduce<Given[]>(
    (givens, [source, choices]) =>
      givens.flatMap(given =>
        choices.map(facts => (facts.length > 0 ? { ...given, [source]: facts } : given))
      ),
    [{}]
  )
}

function reactionsOf(flow: Flow): string[] {
  const sets = flow.responses.flatMap(({ reactions }) =>
    Object.values(reactions).flatMap(reaction => reaction.sets)
  )
  return [...new Set(sets)]
}

function counters(rung: string, times: number): string[][] {
  const said = saidFacts(rung, times)
  return [...said.keys(), times].map(count => said.slice(0, count))
}

function subsets(parts: string[][]): string[][] {
  return parts.reduce<string[][]>(
    (sets, part) => [...sets, ...sets.map(set => [...set, ...part])],
    [[]]
  )
}
