import { firmnessOf } from '../decide'
import { NO, terminal, YES, type Diagram, type Diagrams } from '../diagram'
import type { Companion, Flow, Response } from '../schema'
import type { Action } from '../words'
import type { Judge } from './judge'

type Part = Pick<Response, 'actionsNow' | 'actionsIf'>

/** What `decide` comes to, output by output, each drawn once and only when it is looked at. */
export class Outcomes {
  readonly #advised = new Map<string, Diagram>()
  readonly #told = new Map<string, Diagram>()
  #response: Diagram | undefined

  constructor(
    private readonly flow: Flow,
    private readonly judge: Judge,
    private readonly diagrams: Diagrams
  ) {}

  /** The nth response is the nth terminal; one more stands for no response at all. */
  get response(): Diagram {
    this.#response ??= this.flow.weighing.reduceRight<Diagram>(
      (later, { when, response }) =>
        this.diagrams.pick(
          this.judge.draw(when, 'seen'),
          this.#terminal(response),
          later
        ),
      terminal(this.flow.responses.length)
    )
    return this.#response
  }

  advised(companion: string): Diagram {
    return remembered(this.#advised, companion, () =>
      this.diagrams.any(
        this.flow.companionRows
          .filter(row => row.companion === companion)
          .map(row => this.judge.draw(row.when, 'seen'))
      )
    )
  }

  /** When the response is one of those. */
  isResponse(isWanted: (response: Response) => boolean): Diagram {
    const wanted = this.flow.responses.map(isWanted)
    return this.diagrams.cut(this.response, Infinity, leaf =>
      wanted[-1 - leaf] ? YES : NO
    )
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

  #terminal(response: string): Diagram {
    return terminal(this.flow.responses.findIndex(({ id }) => id === response))
  }
}

function remembered(known: Map<string, Diagram>, key: string, make: () => Diagram) {
  const made = known.get(key) ?? make()
  known.set(key, made)
  return made
}
