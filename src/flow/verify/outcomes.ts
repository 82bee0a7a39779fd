import { firmnessOf } from '../decide'
import { NO, terminal, YES, type Diagram, type Diagrams } from '../diagram'
import type { Companion, Condition, Flow, Response } from '../schema'
import type { Action } from '../words'
import type { Judge } from './judge'

type Part = Pick<Response, 'actionsNow' | 'actionsIf'>

/** What `decide` comes to, output by output, each drawn once and only when it is looked at. */
export class Outcomes {
  readonly #advised = new Map<string, Diagram>()
  readonly #told = new Map<string, Diagram>()
  readonly #drawn = new Map<Condition, Diagram>()
  #response: Diagram | undefined

  constructor(
    private readonly flow: Flow,
    private readonly judge: Judge,
    private readonly diagrams: Diagrams
  ) {}

  /** The nth response is the nth terminal; one more stands for no response at all. */
  get response(): Diagram {
    const { responses } = this.flow
    this.#response ??= this.#weigh(
      id => terminal(responses.findIndex(response => response.id === id)),
      terminal(responses.length)
    )
    return this.#response
  }

  advised(companion: string): Diagram {
    return remembered(this.#advised, companion, () =>
      this.diagrams.any(
        this.flow.companionRows
          .filter(row => row.companion === companion)
          .map(row => this.#holds(row.when))
      )
    )
  }

  /** When the response is one of those. */
  isResponse(isWanted: (response: Response) => boolean): Diagram {
    const wanted = new Set(this.flow.responses.filter(isWanted).map(({ id }) => id))
    return this.#weigh(id => (wanted.has(id) ? YES : NO), NO)
  }

  /** When one of the actions is told, at once or anywhere. */
  told(actions: readonly Action[], at: 'now' | 'anywhere'): Diagram {
    return this.#where(`${at} ${actions.join()}`, ({ actionsNow, actionsIf }) =>
      actions.some(
        action =>
          actionsNow.includes(action) || (at === 'anywhere' && actionsIf.includes(action))
      )
    )
  }

  /** When the advice is at least that firm. */
  isFirm(firmness: number): Diagram {
    return this.#where(
      `firm ${firmness}`,
      ({ actionsNow }) => firmnessOf(actionsNow) >= firmness
    )
  }

  /** Every output that was looked at. */
  drawn(): Diagram[] {
    return [this.response, ...this.#advised.values(), ...this.#told.values()]
  }

  #where(key: string, isWanted: (part: Part) => boolean): Diagram {
    return remembered(this.#told, key, () =>
      this.diagrams.any([
        this.isResponse(isWanted),
        ...this.flow.companions
          .filter((companion: Companion) => isWanted(companion))
          .map(({ id }) => this.advised(id))
      ])
    )
  }

  /** The rows from the last to the first, each above what it goes before. */
  #weigh(endOf: (response: string) => Diagram, none: Diagram): Diagram {
    return this.flow.weighing.reduceRight<Diagram>(
      (later, { when, response }) =>
        this.diagrams.pick(this.#holds(when), endOf(response), later),
      none
    )
  }

  #holds(when: Condition | undefined): Diagram {
    if (when === undefined) return YES
    const made = this.#drawn.get(when) ?? this.judge.draw(when, 'seen')
    this.#drawn.set(when, made)
    return made
  }
}

function remembered(known: Map<string, Diagram>, key: string, make: () => Diagram) {
  const made = known.get(key) ?? make()
  known.set(key, made)
  return made
}
