import { NO } from '../diagram'
import { warning, type Finding } from '../finding'
import type { Condition, Safeguard } from '../schema'
import type { Reach } from './reach'

/** A safeguard for a case that no answers lead to always holds, and keeps nobody safe. */
export function checkLiveSafeguards({ flow, draw }: Reach): Finding[] {
  return flow.safeguards.flatMap((safeguard, at) => {
    const when = caseOf(safeguard)
    return when === undefined || draw(when) !== NO
      ? []
      : [
          warning('safeguard-never-applies', ['safeguards', at], {
            safeguard: safeguard.id
          })
        ]
  })
}

function caseOf(safeguard: Safeguard): Condition | undefined {
  if ('requires' in safeguard) return safeguard.requires.when
  if ('forbids' in safeguard) return safeguard.forbids.when
  return 'before' in safeguard ? safeguard.before.when : undefined
}
