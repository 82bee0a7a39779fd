import { checkFor } from '../checks/examine'
import type { Finding } from '../finding'
import { parse } from '../parse'
import type { Path } from '../shape'
import type { Base } from './draft'
import { firstWith } from './halving'
import { merge } from './merge'
import type { Pack } from './pack-schema'
import { proofFindings, proveQuickly } from './proof-findings'
import { stepsOf } from './steps'
import { yardstickOf } from './yardstick'

/**
 * Finds the step of a pack that brings a defect about: the first with which it is there, by halving. Nothing where the
 * base has it already, or where it shows in no flow, only in texts.
 */
export function blame(base: Base, pack: Pack): (found: Finding) => Path | undefined {
  const steps = stepsOf(pack)
  const known = new Map<string, Set<string>>()

  function isThere(found: Finding, count: number): boolean {
    const stage = stageOf(found)
    const name = `${stage === 'exact' ? found.code : stage} ${count}`
    const defects =
      known.get(name) ??
      new Set(defectsIn(base, pack, { stage, count, code: found.code }))
    known.set(name, defects)
    return defects.has(keyOf(found))
  }

  return found => {
    const all = steps.length
    if (!isThere(found, all) || isThere(found, 0)) return undefined
    const first = firstWith(count => isThere(found, count), [0, all])
    return steps[first - 1]?.path
  }
}

type Stage = 'parse' | 'exact' | 'proof'

function defectsIn(
  base: Base,
  pack: Pack,
  { stage, count, code }: { stage: Stage; count: number; code: string }
): string[] {
  const parsed = parse(merge(base, pack, count).written)
  if (!parsed.ok) return stage === 'parse' ? parsed.findings.map(keyOf) : []
  if (stage === 'parse') return []
  const { flow } = parsed
  if (stage === 'exact') return (checkFor(code)?.(flow) ?? []).map(keyOf)
  const yardstick = yardstickOf(base, pack, flow, count)
  return proofFindings(proveQuickly(flow, yardstick)).map(keyOf)
}

/** How far a flow has to be looked at until a defect shows; what is not known by its code shows when it is parsed. */
function stageOf({ code }: Finding): Stage {
  if (PROVED.includes(code)) return 'proof'
  return checkFor(code) ? 'exact' : 'parse'
}

const PROVED = [
  'pack-breaks-safeguard',
  'not-proved',
  'companion-ahead-of-help',
  'row-ahead-of-help',
  'protocol-without-end',
  'reaction-leads-nowhere'
]

/** The same defect, wherever in the flow it has moved to. */
function keyOf({ code, args }: Finding): string {
  return `${code} ${JSON.stringify(code === 'pack-breaks-safeguard' ? args['safeguard'] : args)}`
}
