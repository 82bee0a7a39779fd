import { TooLarge } from '../nodes'
import { finding, type Finding } from '../finding'
import type { Flow, Safeguard } from '../schema'
import { aheadOfHelp } from './ahead-of-help'
import { classesOf, productOf } from './combinations'
import { shortest, type Counterexample } from './counterexample'
import { modelOf, type Model } from './model'
import { evaded } from './pack-laws'
import { checkProtocols } from './protocols'
import { statesOf } from './states'
import { violationOf } from './violations'
import { waysOf } from './ways'
import { measured, type Yardstick } from './yardstick'

export type ProvedSafeguard = { id: string; holds: boolean } & Partial<Counterexample>

/**
 * What holds on every way through a flow. `classes`: how many full sheets end in each response; `combinations` is
 * their sum. `ways` and `longest` are null, and a safeguard does not hold, where a finding says `not-proved`.
 */
export type Proof = {
  safeguards: ProvedSafeguard[]
  findings: Finding[]
  states: number
  combinations: string
  classes: Record<string, string>
  ways: string | null
  longest: number | null
}

/** So many nodes of diagrams are drawn at most; what needs more is not proved. */
const LIMIT = 4_000_000

/** Proves a flow over all sheets, reactions, warnings and dangers at once. Never throws on a flow that `parse` gave. */
export function prove(flow: Flow, limit = LIMIT, yardstick?: Yardstick): Proof {
  const findings: Finding[] = []
  const attempt = attempter(limit, findings)
  const model = attempt(['questions'], 'facts', () => modelOf(flow, limit))
  const on: OnModel = (path, what, work) =>
    model && attempt(path, what, () => work(model))
  const classes = on(['weighing'], 'combinations', classesOf)
  const safeguards = flow.safeguards.map((safeguard, at) => {
    const proved = on(['safeguards', at], safeguard.id, to =>
      proveOne(to, safeguard, yardstick)
    )
    return proved ?? { id: safeguard.id, holds: false }
  })
  const ends = on(['responses'], 'protocols', checkProtocols)
  const ways = on(['questions'], 'ways', to => waysOf(to, limit / 40))
  if (classes) findings.push(...gapsIn(flow, classes))
  const ahead = on(['companions'], 'help', to => aheadOfHelp(to, yardstick))
  for (const found of [ends, ahead]) findings.push(...(found ?? []))
  return {
    safeguards,
    findings,
    states: model && classes ? statesOf(model) : 0,
    ...countsOf(flow, classes),
    ways: ways ? String(ways.ways) : null,
    longest: ways?.longest ?? null
  }
}

/** How many full sheets there are, and how many end in each response; none are counted where that was too large. */
function countsOf(
  flow: Flow,
  classes: readonly bigint[] = []
): Pick<Proof, 'combinations' | 'classes'> {
  const counted = classes.reduce((sum, n) => sum + n, 0n)
  return {
    combinations: String(classes.length > 0 ? counted : productOf(flow)),
    classes: Object.fromEntries(
      flow.responses.map(({ id }, at) => [id, String(classes[at] ?? 0n)])
    )
  }
}

type OnModel = <T>(
  path: Finding['path'],
  what: string,
  work: (model: Model) => T
) => T | undefined

type Attempt = <T>(path: Finding['path'], what: string, work: () => T) => T | undefined

function attempter(limit: number, findings: Finding[]): Attempt {
  return (path, what, work) => {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error
      findings.push(finding('not-proved', path, { what, limit }))
      return undefined
    }
  }
}

/** Is there a way through the flow that breaks one of its safeguards? What is too large to be proved counts as broken. */
export function isBroken(flow: Flow, safeguard: string): boolean {
  const attempt = attempter(LIMIT, [])
  const model = attempt([], safeguard, () => modelOf(flow, LIMIT))
  const proved = flow.safeguards
    .filter(({ id }) => id === safeguard)
    .map(one => model && attempt([], safeguard, () => proveOne(model, one)))
  return proved.some(one => !one?.holds)
}

function proveOne(
  model: Model,
  safeguard: Safeguard,
  yardstick?: Yardstick
): ProvedSafeguard {
  const { broken, more } = violationOf(measured(model, safeguard, yardstick), safeguard)
  const whole = model.diagrams.or(broken, evaded(model, safeguard, yardstick))
  const found = shortest(model, { broken: whole, ...(more && { more }) })
  return { id: safeguard.id, holds: found === undefined, ...found }
}

/** Every sheet ends in a response: none is left over behind the last row of the weighing. */
function gapsIn(flow: Flow, classes: readonly bigint[]): Finding[] {
  const left = classes[flow.responses.length] ?? 0n
  const row = flow.weighing.at(-1)?.id ?? ''
  return left > 0n ? [finding('table-has-gap', ['weighing'], { row })] : []
}
