import fc from 'fast-check'
import { expect, test } from 'vitest'
import { walk } from '../../src/flow/asked'
import { compile, type CompiledFlow } from '../../src/flow/compile'
import { decide } from '../../src/flow/decide'
import { diff, type Difference, type Group } from '../../src/flow/diff/diff'
import type { Flow } from '../../src/flow/schema'
import type { Sheet } from '../../src/flow/sheet'
import { NONE, NOT_SURE } from '../../src/flow/words'
import { arbitraryFlow } from './arbitrary-flow'
import { arbitraryGuardedFlow } from './arbitrary-safeguards'

const RUNS = process.env['UKETOME_FULL'] ? 1000 : 60

const compare = (before: Flow, after: Flow, limit?: number) => {
  const texts = { ja: {}, en: {} }
  return diff({ flow: before, texts }, { flow: after, texts }, limit)
}

test('two flows differ by what trying out every sheet says', () => {
  fc.assert(
    fc.property(arbitraryPair(), ([before, after]) => {
      const { sheets, changed, groupedBy, groups, parts } = compare(before, after)
      const slow = bruteForce(before, after)
      expect(groupedBy).toEqual(['response', 'companions', 'actions'])
      expect({ sheets, changed }).toEqual({ sheets: slow.sheets, changed: slow.changed })
      expect(counts(groups)).toEqual(slow.counts)
      expect(sumsOf(groups)).toEqual(
        Object.fromEntries(
          parts.map(({ part, id, change, count }) => [`${part} ${id} ${change}`, count])
        )
      )
    }),
    { numRuns: RUNS }
  )
})

test('the smallest example of a group can be run on both sides and belongs to it', () => {
  fc.assert(
    fc.property(arbitraryPair(), ([before, after]) => {
      const slow = bruteForce(before, after)
      for (const group of compare(before, after).groups) {
        const { sheet } = group.example ?? { sheet: {} }
        const [was, is] = [run(slow.before, sheet), run(slow.after, sheet)]
        expect(keyOf(was, is)).toBe(JSON.stringify(endsOf(group)))
        const lacking = [before, after].flatMap(flow => lackingIn(flow, sheet))
        expect(
          [...was.missing, ...is.missing].filter(id => !lacking.includes(id))
        ).toEqual([])
      }
    }),
    { numRuns: RUNS }
  )
})

test('no smaller sheet would do for an example', () => {
  fc.assert(
    fc.property(arbitraryEdit(), ([before, after]) => {
      const least = smallestMet(before, after)
      for (const group of compare(before, after).groups) {
        const key = JSON.stringify(endsOf(group))
        expect(costOf([before, after], group.example?.sheet ?? {})).toBe(least.get(key))
      }
    }),
    { numRuns: RUNS }
  )
})

test('a flow does not differ from itself', () => {
  fc.assert(
    fc.property(arbitraryGuardedFlow(4), flow => {
      const { changed, groups, settings, changes, texts } = compare(flow, flow)
      expect({ changed, groups, settings, changes, texts }).toEqual({
        changed: '0',
        groups: [],
        settings: [],
        changes: [],
        texts: []
      })
    }),
    { numRuns: RUNS }
  )
})

test('looked at the other way round, what was gained is lost', () => {
  fc.assert(
    fc.property(arbitraryPair(4), ([before, after]) => {
      const [there, back] = [compare(before, after), compare(after, before)]
      expect(gist(back)).toEqual(mirrored(there))
    }),
    { numRuns: RUNS }
  )
})

test('the counts of the groups sum to the sheets that end elsewhere, within any bound', () => {
  fc.assert(
    fc.property(
      arbitraryPair(4),
      fc.integer({ min: 0, max: 400 }),
      ([before, after], limit) => {
        const { changed, groups, findings } = compare(before, after, limit)
        const sum = groups.reduce((total, { count }) => total + BigInt(count), 0n)
        expect(changed === null).toBe(findings.length === 1)
        expect(String(sum)).toBe(changed ?? '0')
      }
    ),
    { numRuns: RUNS }
  )
})

/** Two flows that share the ids of their questions, but hardly a rule. */
function arbitraryPair(most = 2): fc.Arbitrary<[Flow, Flow]> {
  return fc.oneof(
    fc.tuple(arbitraryGuardedFlow(most), arbitraryGuardedFlow(most)),
    arbitraryEdit(most)
  )
}

/** A flow, and the same with the rules of another that asks the same. */
function arbitraryEdit(most = 3): fc.Arbitrary<[Flow, Flow]> {
  return fc
    .tuple(arbitraryFlow(most), fc.array(fc.nat(5), { minLength: 1, maxLength: 2 }))
    .map(([flow, edits]) => [flow, edits.reduce((edited, n) => edit(edited, n), flow)])
}

function edit(flow: Flow, kind: number): Flow {
  const { weighing, companionRows, questions, companions, standing } = flow
  const turned = (response: string) => (response === 'bow' ? 'wave' : 'bow')
  const edits: Partial<Flow>[] = [
    { weighing: weighing.map(row => ({ ...row, response: turned(row.response) })) },
    { companionRows: companionRows.slice(1) },
    { weighing: weighing.slice(-1) },
    { questions: questions.map(one => ({ ...one, alwaysAsk: !one.alwaysAsk })) },
    { companions: companions.map(one => ({ ...one, actionsNow: ['warn'] })) },
    { standing: standing.map(one => ({ ...one, preset: 'rainy' })) }
  ]
  return { ...flow, ...edits[kind] }
}

function bruteForce(one: Flow, other: Flow) {
  const [before, after] = [compile(one), compile(other)]
  const sheets = everyFullSheet(one, other)
  const found: Record<string, number> = {}
  for (const sheet of sheets) {
    const key = keyOf(run(before, sheet), run(after, sheet))
    if (key !== ALIKE) found[key] = (found[key] ?? 0) + 1
  }
  const changed = Object.values(found).reduce((sum, count) => sum + count, 0)
  const texts = Object.entries(found).map(([key, count]) => [key, String(count)])
  return {
    ...{ before, after, sheets: String(sheets.length), changed: String(changed) },
    counts: Object.fromEntries(texts) as Record<string, string>
  }
}

/** Every way to leave out what neither flow needs, over one questionnaire for both. */
function smallestMet(one: Flow, other: Flow): Map<string, number> {
  const [before, after] = [compile(one), compile(other)]
  const least = new Map<string, number>()
  for (const sheet of everySheetOf(one, other, true)) {
    const [was, is] = [run(before, sheet), run(after, sheet)]
    const missing = [...was.missing, ...is.missing]
    const isSingle = (id: string) =>
      one.questions.some(question => question.id === id && question.kind === 'one')
    if (missing.some(isSingle)) continue
    const key = keyOf(was, is)
    least.set(key, Math.min(least.get(key) ?? Infinity, costOf([one, other], sheet)))
  }
  return least
}

/** Ticks and single answers; how a standing fact is without being told costs nothing. */
function costOf(flows: Flow[], sheet: Sheet): number {
  const presets = flows.flatMap(({ standing }) => standing.map(({ preset }) => preset))
  const given = Object.values(sheet).flat()
  return given.filter(option => option !== NONE && !presets.includes(option)).length
}

type Ran = ReturnType<typeof run>

function run(flow: CompiledFlow, sheet: Sheet) {
  const { knowledge, missing } = walk(flow, partFor(flow, sheet))
  const advice = decide(flow, knowledge)
  return { ...advice, companions: advice.companions.map(one => one.companion), missing }
}

function keyOf(before: Ran, after: Ran): string {
  const gains = (part: 'companions' | 'actionsNow' | 'actionsIf') => {
    const [was, is]: string[][] = [before[part], after[part]]
    const only = (a: string[] = [], b: string[] = []) =>
      a.filter(id => !b.includes(id)).sort()
    return [only(is, was), only(was, is)]
  }
  const same = before.response === after.response
  const response = [before.response, after.response]
  const parts = [gains('companions'), gains('actionsNow'), gains('actionsIf')]
  return same && parts.flat(2).length === 0 ? ALIKE : JSON.stringify([response, ...parts])
}

const ALIKE = 'alike'

function endsOf({ response, companions, actionsNow, actionsIf }: Group) {
  const parts = [companions, actionsNow, actionsIf]
  return [
    [response.before, response.after],
    ...parts.map(({ gained, lost }) => [[...gained].sort(), [...lost].sort()])
  ]
}

function counts(groups: Group[]): Record<string, string> {
  return Object.fromEntries(
    groups.map(group => [JSON.stringify(endsOf(group)), group.count])
  )
}

/** How many sheets gain or lose each part, added up over the groups. */
function sumsOf(groups: Group[]): Record<string, string> {
  const sums: Record<string, bigint> = {}
  const add = (keys: string[], count: string) =>
    keys.forEach(key => (sums[key] = (sums[key] ?? 0n) + BigInt(count)))
  for (const group of groups) {
    for (const part of ['companions', 'actionsNow', 'actionsIf'] as const) {
      const { gained, lost } = group[part]
      add(
        gained.map(id => `${part} ${id} gained`),
        group.count
      )
      add(
        lost.map(id => `${part} ${id} lost`),
        group.count
      )
    }
  }
  const told = Object.entries(sums).map(([key, sum]) => [key, String(sum)])
  return Object.fromEntries(told) as Record<string, string>
}

function gist({ sheets, changed, groups, settings, changes }: Difference) {
  return {
    sheets,
    changed,
    counts: counts(groups),
    settings,
    changes: changes.map(({ list, id, change }) => `${list} ${id} ${change}`).sort()
  }
}

function mirrored({ groups, settings, changes, ...rest }: Difference) {
  const turned = groups.map(group => {
    const turn = ({ gained, lost }: Group['companions']) => ({
      gained: lost,
      lost: gained
    })
    const { before, after } = group.response
    return {
      ...group,
      response: { before: after, after: before },
      companions: turn(group.companions),
      actionsNow: turn(group.actionsNow),
      actionsIf: turn(group.actionsIf)
    }
  })
  const opposite = {
    added: 'removed',
    removed: 'added',
    changed: 'changed',
    moved: 'moved'
  }
  return gist({
    ...rest,
    groups: turned,
    settings: settings.map(({ id, before, after }) => ({
      id,
      before: after,
      after: before
    })),
    changes: changes.map(one => ({
      ...one,
      change: opposite[one.change] as typeof one.change
    }))
  })
}

/** The sheets of the union, made from the words of the contract alone. */
function everyFullSheet(one: Flow, other: Flow): Sheet[] {
  return everySheetOf(one, other, false)
}

/** A standing fact that the two flows presume otherwise is told: left open, it would be another in each. */
function everySheetOf(one: Flow, other: Flow, open: boolean): Sheet[] {
  const asked = [...one.standing, ...one.questions, ...other.questions]
  const ids = [...new Set(asked.map(({ id }) => id))]
  const presumes = ({ standing }: Flow, id: string) =>
    standing.find(fact => fact.id === id)?.preset
  return ids.reduce<Sheet[]>(
    (sheets, id) =>
      sheets.flatMap(sheet => [
        ...answersTo(id, [one, other]).map(answer => ({ ...sheet, [id]: answer })),
        ...(open && presumes(one, id) === presumes(other, id) ? [sheet] : [])
      ]),
    [{}]
  )
}

function answersTo(id: string, flows: Flow[]): string[][] {
  const asked = flows.flatMap(({ standing, questions }) =>
    [...standing, ...questions].filter(question => question.id === id)
  )
  const kinds = [...new Set(asked.map(({ kind }) => kind))]
  const ids = (questions: typeof asked) => [
    ...new Set(questions.flatMap(({ options }) => options.map(option => option.id)))
  ]
  const byKind = kinds.flatMap(kind =>
    answersOf(kind, ids(kinds.length > 1 ? asked.filter(q => q.kind === kind) : asked))
  )
  return [...new Set(byKind.map(answer => answer.join()))].map(key => key.split(','))
}

function answersOf(kind: string, options: string[]): string[][] {
  const single = options.map(option => [option])
  if (kind === 'standing') return single
  if (kind === 'one') return [...single, [NOT_SURE]]
  const sets = options.reduce<string[][]>(
    (made, option) => [...made, ...made.map(set => [...set, option])],
    [[]]
  )
  return [...sets.slice(1), [NONE], [NOT_SURE]]
}

/** What a flow lacks is not asked there. */
function partFor({ standing, questions }: Flow, sheet: Sheet): Sheet {
  const entries = Object.entries(sheet).flatMap(([id, chosen]) => {
    const question = [...standing, ...questions].find(candidate => candidate.id === id)
    if (!question) return []
    const reserved = {
      standing: [],
      one: [NOT_SURE],
      several: [NONE, NOT_SURE]
    }[question.kind]
    const choices = [...question.options.map(option => option.id), ...reserved]
    const kept = chosen.filter(option => choices.includes(option))
    if (question.kind === 'several') return [[id, kept.length > 0 ? kept : [NONE]]]
    return kept.length === 1 && chosen.length === 1 ? [[id, kept]] : []
  })
  return Object.fromEntries(entries) as Sheet
}

function lackingIn(flow: Flow, sheet: Sheet): string[] {
  const part = partFor(flow, sheet)
  return Object.keys(sheet).filter(id => !part[id])
}
