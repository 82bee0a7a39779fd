import { NO, type Diagram } from '../diagram'
import { saidOf, unsureOf } from '../facts'
import { questionsBehind } from '../report-scales'
import type { Question, Safeguard } from '../schema'
import { LEVELS } from '../words'
import type { Model } from './model'
import type { Outcomes } from './outcomes'
import type { Violation } from './violations'

type Law = Extract<Safeguard, { firmness: unknown }>['firmness']

/** When each law of firmness is broken; the laws themselves are those of `brokenSafeguards`. */
export const LAWS: Record<Law, (model: Model) => Violation[]> = {
  means: model => [{ broken: fallsAlong('means', [...LEVELS.means], model) }],
  legitimacy: model => [
    { broken: fallsAlong('legitimacy', [...LEVELS.legitimacy].reverse(), model) }
  ],
  'worse-adds': model =>
    model.flow.questions.flatMap(question => softer(question, model)),
  'unsure-legitimacy': model => [{ broken: doubtMatters(model) }]
}

const FIRM = [1, 2, 3]

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
function isFirmer(a: Outcomes, b: Outcomes, { diagrams }: Model): Diagram {
  return diagrams.any(
    FIRM.map(firmness =>
      diagrams.and(a.isFirm(firmness), diagrams.not(b.isFirm(firmness)))
    )
  )
}

/** When one more act seen makes the advice softer, act by act. */
function softer({ id, kind, worseAdds }: Question, model: Model): Violation[] {
  if (kind === 'one') return []
  const { cases, diagrams, outcomes } = model
  return worseAdds.map(option => {
    const at = cases.findIndex(
      ({ source, options }) => source === id && options[1]?.[0] === option
    )
    const falls = FIRM.map(firmness => {
      const firm = outcomes.isFirm(firmness)
      return diagrams.and(firm, diagrams.not(diagrams.fix(firm, at, 1)))
    })
    return { broken: diagrams.any(falls), more: { question: id, option } }
  })
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
    const inRange = diagrams.and(
      reaches('can', step),
      diagrams.not(reaches('must', step + 1))
    )
    const isHighest = diagrams.and(inRange, diagrams.not(reaches('can', step + 1)))
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
  return diagrams.and(diagrams.any(broken), diagrams.not(diagrams.all(settled)))
}

function isSerious({ flow, diagrams, draw }: Model): Diagram {
  const limits = flow.ladder.map(({ id, times }) => draw(saidOf(id, times)))
  return diagrams.any([draw({ scale: 'means', atLeast: 'abusive' }), ...limits])
}
