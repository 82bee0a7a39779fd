import { NO, YES, type Diagram } from '../diagram'
import { saidOf, unsureOf } from '../facts'
import { questionsBehind } from '../report-scales'
import type { Safeguard } from '../schema'
import { LEVELS } from '../words'
import type { Model } from './model'
import type { Outcomes } from './outcomes'
import type { Case } from './cases'
import type { Choices } from './cheapest'
import type { Tick, Violation } from './violations'

type Law = Extract<Safeguard, { firmness: unknown }>['firmness']

/** When each law of firmness is broken; the laws themselves are those of `brokenSafeguards`. */
export const LAWS: Record<Law, (model: Model) => Violation> = {
  means: model => ({ broken: fallsAlong('means', [...LEVELS.means], model) }),
  legitimacy: model => ({
    broken: fallsAlong('legitimacy', [...LEVELS.legitimacy].reverse(), model)
  }),
  'worse-adds': softerByMore,
  'unsure-legitimacy': model => ({ broken: doubtMatters(model) })
}

export const FIRM = [1, 2, 3]

function fallsAlong<S extends 'means' | 'legitimacy'>(
  scale: S,
  levels: (typeof LEVELS)[S][number][],
  model: Model
): Diagram {
  const along = levels.map(level => model.suppose({ levels: { [scale]: level } }))
  return model.diagrams.any(
    along.slice(1).map((higher, at) => isFirmer(along[at] ?? higher, higher, model))
  )
}

/** When the first advice is firmer than the second. */
export function isFirmer(a: Outcomes, b: Outcomes, { diagrams }: Model): Diagram {
  return diagrams.any(
    FIRM.map(firmness => diagrams.without(a.isFirm(firmness), b.isFirm(firmness)))
  )
}

/** When one more act seen makes the advice softer, all acts in one go over each diagram. */
function softerByMore(model: Model): Violation {
  const { diagrams, outcomes } = model
  const acts = actsOf(model)
  const falls = (firm: Diagram) =>
    diagrams.fold<Diagram>(
      firm,
      () => NO,
      (at, [less = NO, ...more], node) => {
        if (!acts.has(at)) return diagrams.choice(at, [less, ...more])
        const lost = diagrams.without(
          diagrams.follow(node, at, 0),
          diagrams.follow(node, at, 1)
        )
        return diagrams.choice(at, [diagrams.or(less, lost), ...more])
      }
    )
  const broken = diagrams.any(FIRM.map(firmness => falls(outcomes.isFirm(firmness))))
  return { broken, more: choices => softening(model, acts, choices) }
}

/** The acts that must never soften the advice, by their variable. */
function actsOf({ flow, cases }: Model): Map<number, Tick> {
  const acts = flow.questions.flatMap(({ id, kind, worseAdds }) =>
    kind === 'one' ? [] : worseAdds.map(option => ({ question: id, option }))
  )
  return new Map(
    acts.map(act => {
      const isAct = ({ source, options }: Case) =>
        source === act.question && options[1]?.[0] === act.option
      return [cases.findIndex(isAct), act]
    })
  )
}

/** The first act whose tick makes the advice of one case softer. */
function softening(
  { diagrams, outcomes }: Model,
  acts: ReadonlyMap<number, Tick>,
  choices: Choices
): Tick | undefined {
  const firmness = (given: Choices) =>
    FIRM.filter(firm => diagrams.after(outcomes.isFirm(firm), given, Infinity) === YES)
      .length
  const now = firmness(choices)
  const found = [...acts].find(([act]) => {
    const more = choices.map((value, at) => (at === act ? 1 : value))
    return firmness(more) < now
  })
  return found?.[1]
}

function doubtMatters(model: Model): Diagram {
  const { flow, diagrams, draw, outcomes, suppose } = model
  const reaches = (rail: 'must' | 'can', step: number) => {
    const level = LEVELS.legitimacy[step]
    if (level === undefined) return NO
    return draw({ scale: 'legitimacy', atLeast: level }, rail)
  }
  const doubts = questionsBehind(flow, 'legitimacy').map(({ id }) => unsureOf(id))
  const broken = LEVELS.legitimacy.map((legitimacy, step) => {
    const settled = suppose({ levels: { legitimacy }, without: new Set(doubts) })
    const inRange = diagrams.without(reaches('can', step), reaches('must', step + 1))
    const isHighest = diagrams.without(inRange, reaches('can', step + 1))
    const raised = diagrams.and(inRange, isFirmer(outcomes, settled, model))
    const capped = diagrams.all([
      isHighest,
      isSerious(model),
      isFirmer(settled, outcomes, model)
    ])
    return diagrams.or(raised, capped)
  })
  const settled = LEVELS.legitimacy.map((_, step) =>
    diagrams.pick(
      reaches('can', step),
      reaches('must', step),
      diagrams.not(reaches('must', step))
    )
  )
  return diagrams.without(diagrams.any(broken), diagrams.all(settled))
}

export function isSerious({ flow, diagrams, draw }: Model): Diagram {
  const limits = flow.ladder.map(({ id, times }) => draw(saidOf(id, times)))
  return diagrams.any([draw({ scale: 'means', atLeast: 'abusive' }), ...limits])
}
