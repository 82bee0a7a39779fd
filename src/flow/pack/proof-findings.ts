import { finding, type Finding } from '../finding'
import type { Flow } from '../schema'
import type { Flat, Language } from '../text-tree'
import { prove, type Proof } from '../verify/prove'
import type { Yardstick } from '../verify/yardstick'

/** So many nodes a proof may need: a tablet has to finish it while somebody waits. */
const LIMIT = 400_000

export function proveQuickly(flow: Flow, yardstick: Yardstick): Proof {
  return prove(flow, LIMIT, yardstick)
}

/** What a proof has against a merged flow, each broken safeguard in its own words and with its shortest case. */
export function proofFindings(
  { safeguards, findings }: Proof,
  texts?: Record<Language, Flat>
): Finding[] {
  const broken = safeguards.flatMap(({ id, holds, counterexample = {} }, at) => {
    const rule = (lang: Language) => texts?.[lang][`safeguards.${id}`] ?? id
    const args = {
      safeguard: id,
      sheet: JSON.stringify(counterexample),
      'rule-ja': rule('ja'),
      'rule-en': rule('en')
    }
    return holds ? [] : [finding('pack-breaks-safeguard', ['safeguards', at], args)]
  })
  return [...findings, ...broken]
}
