import { NO, YES, type Diagram } from '../diagram'
import { TooLarge } from '../nodes'
import type { Case } from './cases'
import type { Model } from './model'
import { patternOf, type Pattern } from './pattern'

/** How many different sequences of questions and answers there are, and how many questions the longest has. */
export type Ways = { ways: bigint; longest: number }

/**
 * Where a sequence has led to: one place of the pattern for each way the standing facts can be, told by `key`.
 * Standing facts are not asked, so sequences that differ by nothing else are one.
 */
type Place = { at: Diagram[]; ways: bigint; longest: number }

/** Counts the ways through a flow, question by question, joining those that go on alike. */
export function waysOf(model: Model, limit: number): Ways {
  const pattern = patternOf(model, limit)
  const walker = new Walker(model.cases, pattern, limit)
  let places = walker.start()
  for (const question of model.flow.questions) {
    const start = model.cases.findIndex(({ source }) => source === question.id)
    const end = model.cases.findLastIndex(({ source }) => source === question.id)
    places = walker.past(places, start, end)
  }
  const ends = [...places.values()]
  return {
    ways: ends.reduce((sum, { ways }) => sum + ways, 0n),
    longest: Math.max(...ends.map(({ longest }) => longest))
  }
}

class Walker {
  #met = 0

  constructor(
    private readonly cases: readonly Case[],
    private readonly pattern: Pattern,
    private readonly limit: number
  ) {}

  start(): Place[] {
    let at = [this.pattern.whole]
    this.cases.forEach(({ kind, values }, variable) => {
      if (kind !== 'standing') return
      at = values.flatMap((_, value) => this.#follow(at, variable, value))
      at = [...new Set(at)]
    })
    return [{ at, ways: 1n, longest: 0 }]
  }

  /** The places after a question, asked or not. */
  past(places: readonly Place[], start: number, end: number): Place[] {
    const asked = places.flatMap(place => this.#part(place, start, true))
    const idle = places.flatMap(place => this.#part(place, start, false))
    const skipped = idle.map(place => this.#skip(place, start, end))
    const answered = asked.map(place => ({ ...place, longest: place.longest + 1 }))
    return this.#join([...skipped, ...this.#answer(answered, start, end)])
  }

  #part(place: Place, start: number, isWanted: boolean): Place[] {
    const mark = this.pattern.mark(start)
    const at = place.at.filter(
      node => (this.pattern.diagrams.follow(node, start, mark) === YES) === isWanted
    )
    return at.length > 0 ? [{ ...place, at }] : []
  }

  /** What is not asked counts as nothing seen. */
  #skip(place: Place, start: number, end: number): Place {
    const nothing = this.cases[start]?.costs.indexOf(0) ?? 0
    let { at } = place
    for (let variable = start; variable <= end; variable++) {
      at = this.#follow(at, variable, variable === start ? nothing : 0)
    }
    return { ...place, at }
  }

  #answer(places: Place[], start: number, end: number): Place[] {
    const { kind, values } = this.cases[start] ?? { kind: 'one', values: [] }
    const give = (place: Place, variable: number, value: number) => ({
      ...place,
      at: this.#follow(place.at, variable, value)
    })
    if (kind === 'one') {
      return values
        .slice(0, -1)
        .flatMap((_, value) => places.map(place => give(place, start, value)))
    }
    const unsure = places.map(place => give(place, start, 1))
    let ticked = places.map(place => give(place, start, 0))
    for (let variable = start + 1; variable <= end; variable++) {
      const [without, withIt] = [0, 1].map(value =>
        ticked.map(place => give(place, variable, value))
      )
      ticked = this.#join([...(without ?? []), ...(withIt ?? [])])
    }
    return [...unsure, ...ticked]
  }

  #follow(at: readonly Diagram[], variable: number, value: number): Diagram[] {
    const { diagrams } = this.pattern
    const next = at.map(node => diagrams.follow(node, variable, value))
    return next.length === 1 ? next : [...new Set(next)].sort((a, b) => a - b)
  }

  #join(places: readonly Place[]): Place[] {
    const joined = new Map<string | number, Place>()
    for (const place of places) {
      const [first = NO] = place.at
      const key = place.at.length === 1 ? first : place.at.join()
      const known = joined.get(key)
      joined.set(key, known ? together(place, known) : place)
    }
    this.#met += joined.size
    if (this.#met > this.limit) throw new TooLarge()
    return [...joined.values()]
  }
}

function together(a: Place, b: Place): Place {
  return { at: a.at, ways: a.ways + b.ways, longest: Math.max(a.longest, b.longest) }
}
