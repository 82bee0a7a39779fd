import { same } from '../diff/same'
import { NO, YES, type Diagram } from '../diagram'
import { CLOCK, REACTED, unsureOf } from '../facts'
import { questionsBehind } from '../report-scales'
import type { Safeguard } from '../schema'
import { Judge } from './judge'
import { FIRM, isFirmer, isSerious } from './laws'
import type { Model } from './model'
import { Outcomes } from './outcomes'
import type { Yardstick } from './yardstick'

/**
 * The cases where a law of firmness only seems to hold because scale rows of a pack say that the levels it speaks of
 * are not reached: by the tables of the base it is broken.
 */
export function evaded(
  model: Model,
  safeguard: Safeguard,
  yardstick: Yardstick | undefined
): Diagram {
  if (!('firmness' in safeguard) || !yardstick?.safeguards.has(safeguard.id)) return NO
  if (same(yardstick.scales, model.flow.scales)) return NO
  if (safeguard.firmness === 'means') return softerAfterwards(model, yardstick)
  return safeguard.firmness === 'unsure-legitimacy' ? doubtWeighs(model, yardstick) : NO
}

/**
 * What the visitor does next, or that time is up, makes the advice softer, while by the tables of the base it would
 * have to be as firm as before. What the pack alone finds bad may give way again.
 */
function softerAfterwards(model: Model, { scales }: Yardstick): Diagram {
  const { flow, cases, diagrams, known, outcomes } = model
  const byBase = new Outcomes(flow, new Judge(scales, diagrams, known.facts), diagrams)
  const falls = (happening: number) => (firmness: number) => {
    const firm = outcomes.isFirm(firmness)
    const [before, after, owed] = [
      diagrams.fix(firm, new Map([[happening, 0]])),
      diagrams.fix(firm, new Map([[happening, 1]])),
      diagrams.fix(byBase.isFirm(firmness), new Map([[happening, 1]]))
    ]
    const happened = diagrams.choice(happening, [NO, YES])
    return diagrams.and(happened, diagrams.without(diagrams.and(before, owed), after))
  }
  const happenings = cases.flatMap(({ source }, at) =>
    source === REACTED || source === CLOCK ? [at] : []
  )
  return diagrams.any(happenings.flatMap(at => FIRM.map(falls(at))))
}

/** Having said "not sure" about the demand makes the advice firmer; or softer, where the means are abusive by either. */
function doubtWeighs(model: Model, { scales }: Yardstick): Diagram {
  const { flow, diagrams, known, outcomes, suppose } = model
  const byBase = new Judge(scales, diagrams, known.facts)
  const behind = [flow, { ...flow, scales }].flatMap(one =>
    questionsBehind(one, 'legitimacy')
  )
  const settled = suppose({ without: new Set(behind.map(({ id }) => unsureOf(id))) })
  const isSeriousByBase = byBase.draw({ scale: 'means', atLeast: 'abusive' }, 'seen')
  const serious = diagrams.or(isSerious(model), isSeriousByBase)
  return diagrams.or(
    isFirmer(outcomes, settled, model),
    diagrams.and(serious, isFirmer(settled, outcomes, model))
  )
}
