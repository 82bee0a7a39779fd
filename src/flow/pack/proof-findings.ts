import { finding, type Finding } from '../finding'
import type { Flow } from '../schema'
import { prove, type Proof } from '../verify/prove'
import type { Yardstick } from '../verify/yardstick'

/** So many nodes a proof may need: a tablet has to finish it while somebody waits. */
const LIMIT = 400_000

export function proveQuickly(flow: Flow, yardstick: Yardstick): Proof {
  return prove(flow, LIMIT, yardstick)
}

/** What a proof has against a merged flow, each broken safeguard with its shortest case. */
export function proofFindings({ safeguards, findings }: Proof): Finding[] {
  const broken = safeguards.flatMap(({ id, holds, counterexample = {} }, at) => {
    const args = { safeguard: id, sheet: JSON.stringify(counterexample) }
    return holds ? [] : [finding('pack-breaks-safeguard', ['safeguards', at], args)]
  })
  return [...findings, ...broken]
}
