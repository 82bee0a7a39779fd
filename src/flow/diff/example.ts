import { walk } from '../asked'
import { compile, type CompiledFlow } from '../compile'
import { YES, type Diagram } from '../diagram'
import type { Sheet } from '../sheet'
import type { Case } from '../verify/cases'
import type { Choices } from '../verify/cheapest'
import type { Model } from '../verify/model'
import { cheapestMet } from '../verify/search'
import { NONE } from '../words'
import { sheetFor } from './shared-sheet'
import type { Asked, Pair } from './union'

/** A sheet, and the part of it that each flow has questions for: that part can be run there. */
export type Example = { sheet: Sheet; before: Sheet; after: Sheet }

/** So many half-made sheets are looked at for one example. */
const SEARCHED = 100_000

/**
 * Finds the smallest sheet of a class: fewest ticks and single answers, with all that either flow needs. Where every
 * sheet of the class has a needed answer that one flow lacks, the question stays open there.
 */
export class Examples {
  readonly #flows: readonly CompiledFlow[]

  constructor(
    private readonly asked: readonly Asked[],
    private readonly cases: readonly Case[],
    private readonly models: Pair<Model>
  ) {
    this.#flows = models.map(({ flow }) => compile(flow))
  }

  smallest(sheets: Diagram): Example | undefined {
    const [one, other] = this.models
    const { cases } = this
    const choices =
      cheapestMet([one, other], sheets, SEARCHED) ??
      cheapestMet(
        [
          { ...one, cases },
          { ...other, cases }
        ],
        sheets,
        SEARCHED
      )
    if (!choices) return undefined
    const whole = this.#completed(choices, sheets)
    const sheet = this.#inOrder(this.#withoutIdle(whole, choices, sheets))
    return {
      sheet,
      before: sheetFor(one.flow, sheet),
      after: sheetFor(other.flow, sheet)
    }
  }

  /** With what a flow needs beside ticks and single answers, or earlier because it asks in another order. */
  #completed(choices: Choices, sheets: Diagram): Sheet {
    let sheet = this.#sheetOf(choices)
    const tried = new Set<string>()
    for (;;) {
      const open = this.#missingIn(sheet).find(id => !tried.has(id))
      if (open === undefined) return sheet
      tried.add(open)
      sheet = { ...sheet, ...this.#answerTo(open, sheet, { choices, sheets }) }
    }
  }

  /**
   * Without what neither flow asks on this sheet: a flow ignores an answer that it does not ask for, and then does not ask
   * what would follow from it either, which the search does not know.
   */
  #withoutIdle(whole: Sheet, choices: Choices, sheets: Diagram): Sheet {
    const known = this.#missingIn(whole).length
    let [sheet, given] = [whole, choices]
    this.cases.forEach(({ source, kind, options }, at) => {
      const open = options.findIndex(({ length }) => length === 0)
      if (kind !== 'one' || open < 0 || !sheet[source]) return
      const rest = { ...sheet }
      delete rest[source]
      const left = given.map((value, n) => (n === at ? open : value))
      const isIn = this.models[0].diagrams.after(sheets, left, Infinity) === YES
      const missing = this.#missingIn(rest)
      if (!isIn || missing.includes(source) || missing.length > known) return
      sheet = rest
      given = left
    })
    return sheet
  }

  #answerTo(
    id: string,
    sheet: Sheet,
    { choices, sheets }: { choices: Choices; sheets: Diagram }
  ): Sheet {
    const at = this.cases.findIndex(({ source }) => source === id)
    const { kind = 'one', options = [] } = this.cases[at] ?? {}
    if (kind !== 'one') return { [id]: [NONE] }
    const answer = options.find((option, value) => {
      const given = choices.map((was, n) => (n === at ? value : was))
      const isIn = this.models[0].diagrams.after(sheets, given, Infinity) === YES
      return isIn && !this.#missingIn({ ...sheet, [id]: option }).includes(id)
    })
    return answer ? { [id]: answer } : {}
  }

  #missingIn(sheet: Sheet): string[] {
    return this.#flows.flatMap(flow => walk(flow, sheetFor(flow, sheet)).missing)
  }

  #sheetOf(choices: Choices): Sheet {
    const sheet: Sheet = {}
    this.cases.forEach(({ source, options }, at) => {
      const chosen = options[choices[at] ?? 0] ?? []
      if (chosen.length > 0) sheet[source] = [...(sheet[source] ?? []), ...chosen]
    })
    return sheet
  }

  /** Standing facts that are so anyway need not be said. */
  #inOrder(sheet: Sheet): Sheet {
    const given = this.asked.flatMap(({ id, presets }) => {
      const answer = sheet[id] ?? []
      const isAnyway = presets.length > 0 && presets.every(preset => preset === answer[0])
      return answer.length > 0 && !isAnyway ? [[id, answer] as const] : []
    })
    return Object.fromEntries(given)
  }
}
