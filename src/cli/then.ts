import type { Walk } from '../flow/asked'
import type { CompiledFlow } from '../flow/compile'
import { decide } from '../flow/decide'
import { know, type Knowledge } from '../flow/sheet'
import { start, step, withAssumed, type Walking } from '../flow/stepper'
import { like } from '../flow/suggest'
import { REACTIONS, type Reaction } from '../flow/words'
import { wrongUse } from './wrong-use'

type After = { reaction: string; response: string; step: string; firmness: number }

export type Followed = { trail: After[]; knowledge: Knowledge }

/** Lets the visitor react, one reaction after the other, and says where each one leads. */
export function follow(flow: CompiledFlow, way: Walk, then: string): Followed {
  let now: Walking = step(flow, { ...start(flow), given: way.given }, { type: 'ADVISE' })
  const trail: After[] = []
  for (const reaction of reactionsIn(then)) {
    if (now.position.kind !== 'advice') throw wrongUse('reaction-after-end', { reaction })
    now = step(flow, now, { type: `REACTION.${reaction}` })
    trail.push(afterwards(flow, now, reaction))
  }
  return { trail, knowledge: knowledgeOf(flow, now) }
}

/** The reactions that `--then` names, in order. */
export function reactionsIn(then: string): Reaction[] {
  const reactions = then.split(',').map(reaction => reaction.trim())
  const known: readonly string[] = REACTIONS
  const stray = reactions.find(reaction => !known.includes(reaction))
  if (stray !== undefined) {
    throw wrongUse('unknown-reaction', {
      reaction: stray,
      known: known.join(', '),
      ...like(stray, known)
    })
  }
  return reactions as Reaction[]
}

function afterwards(flow: CompiledFlow, now: Walking, reaction: string): After {
  const { response, firmness } = decide(flow, knowledgeOf(flow, now))
  const { position } = now
  return {
    reaction,
    response,
    step: position.kind === 'advice' ? position.step : position.kind,
    firmness
  }
}

function knowledgeOf(flow: CompiledFlow, now: Walking): Knowledge {
  return know(flow, withAssumed(now.given, now.assumed))
}
