import { terminal, type Diagram, type Diagrams } from '../diagram'
import type { Flow } from '../schema'
import type { Case } from './cases'
import type { Model } from './model'

/** How many full sheets there are: standing facts, and every way to answer each question, none and not sure included. */
export function productOf({ standing, questions }: Flow): bigint {
  const answers = questions.map(({ kind, options: { length } }) =>
    kind === 'one' ? BigInt(length + 1) : 2n ** BigInt(length) + 1n
  )
  return [...standing.map(({ options }) => BigInt(options.length)), ...answers].reduce(
    (product, count) => product * count,
    1n
  )
}

/** How many full sheets end in each response, read off its diagram; one more entry counts those that end in none. */
export function classesOf({ flow, cases, diagrams, outcomes }: Model): bigint[] {
  const start = cases.findIndex(({ kind }) => kind !== 'outside')
  const response = diagrams.after(outcomes.response, [], start)
  const reached = sheetsByEnd(cases, diagrams, response, start)
  const ends = [...flow.responses.keys(), flow.responses.length].map(terminal)
  return ends.map(end => reached.get(end) ?? 0n)
}

/** How many full sheets there are over these cases. */
export function sheetsIn(cases: readonly Case[]): bigint {
  return new SheetCounter(cases).between(0, cases.length)
}

/** How many full sheets lead to each node and each end of a diagram that looks at no case before `start`. */
export function sheetsByEnd(
  cases: readonly Case[],
  diagrams: Diagrams,
  diagram: Diagram,
  start = 0
): Map<Diagram, bigint> {
  const sheets = new SheetCounter(cases)
  const reached = new Map<Diagram, bigint>()
  const reach = (rest: Diagram, count: bigint, from: number) => {
    const here = count * sheets.between(from, Math.min(diagrams.top(rest), cases.length))
    reached.set(rest, (reached.get(rest) ?? 0n) + here)
  }
  reach(diagram, 1n, start)
  diagrams.descend(diagram, (node, at, children) => {
    const count = reached.get(node) ?? 0n
    children.forEach((child, value) => {
      if (sheets.isAnswer(at, value)) reach(child, count, sheets.next(at, value))
    })
  })
  return reached
}

/** Counts the ways to fill in a part of a full sheet. Behind "not sure" there is nothing to tick. */
class SheetCounter {
  readonly #ends: number[]
  readonly #fromHere: bigint[]
  readonly #between = new Map<number, bigint>()

  constructor(private readonly cases: readonly Case[]) {
    this.#ends = endsOf(cases)
    this.#fromHere = new Array<bigint>(cases.length + 1).fill(1n)
    for (let at = cases.length - 1; at >= 0; at--) this.#fromHere[at] = this.#count(at)
  }

  between(from: number, to: number): bigint {
    if (from === to) return 1n
    const key = from * (this.cases.length + 1) + to
    const made = this.#between.get(key) ?? this.#from(from) / this.#from(to)
    this.#between.set(key, made)
    return made
  }

  /** In a full sheet every question is answered. */
  isAnswer(at: number, value: number): boolean {
    const { kind, values } = this.cases[at] ?? { kind: 'outside', values: [] }
    return kind !== 'one' || value < values.length - 1
  }

  next(at: number, value: number): number {
    const isUnsure = this.cases[at]?.kind === 'unsure' && value === 1
    return isUnsure ? (this.#ends[at] ?? at + 1) : at + 1
  }

  #count(at: number): bigint {
    const { kind, values } = this.cases[at] ?? { kind: 'outside', values: [] }
    const rest = this.#from(at + 1)
    if (kind === 'unsure') return rest + this.#from(this.next(at, 1))
    return rest * BigInt(kind === 'one' ? values.length - 1 : values.length)
  }

  #from(at: number): bigint {
    return this.#fromHere[at] ?? 1n
  }
}

/** Where the cases of a question end, by the place of each. */
function endsOf(cases: readonly Case[]): number[] {
  const ends: number[] = []
  for (let at = cases.length - 1; at >= 0; at--) {
    const isLast = cases[at + 1]?.source !== cases[at]?.source
    ends[at] = isLast ? at + 1 : (ends[at + 1] ?? at + 1)
  }
  return ends
}
