import type { Flow } from '../schema'
import { parse } from '../parse'
import { checkFlow, checkWording, type Subject } from './examine'
import { NothingToSpoil, type Draft, type Fault } from './faults/fault'
import { PROTOCOL_FAULTS } from './faults/protocol-faults'
import { REFERENCE_FAULTS } from './faults/reference-faults'
import { breakSafeguard } from './faults/safeguard-faults'
import { SHAPE_FAULTS } from './faults/shape-faults'
import { TABLE_FAULTS } from './faults/table-faults'
import { TEXT_FAULTS } from './faults/text-faults'
import { marksOf } from './stale-texts'

/** What became of one planted fault. `part`: where it was planted, if not in the flow or its texts. */
export type Trial = { fault: string; code: string; caught: boolean; part?: 'scene' }

/** Tells whether a safeguard of the flow is broken. */
export type Prover = (flow: Flow, safeguard: string) => boolean

/** Spoils a sound flow once per check and once per safeguard, and tells which of the faults were caught. */
export function selfTest(subject: Subject, isBroken: Prover): Trial[] {
  const draft = () => draftOf(subject)
  const trials = (faults: readonly Fault[], codesIn: Finder) => {
    const before = codesIn(draft())
    return faults.flatMap(fault => trial(fault, draft(), codesIn, before))
  }
  return [
    ...trials(FLOW_FAULTS, codesInFlow),
    ...trials(TEXT_FAULTS, codesInTexts),
    ...draft().written.safeguards.map(({ id }, at) =>
      safeguardTrial(id, at, draft(), isBroken)
    )
  ]
}

/** Every fault in the flow itself; those in its texts stand beside them. */
export const FLOW_FAULTS: readonly Fault[] = [
  ...SHAPE_FAULTS,
  ...REFERENCE_FAULTS,
  ...TABLE_FAULTS,
  ...PROTOCOL_FAULTS
]

/** The codes a draft gives after a fault was planted. */
type Finder = (draft: Draft) => string[]

export function draftOf({ written, texts, marks }: Subject): Draft {
  const copy = structuredClone({ written, texts }) as Pick<Draft, 'written' | 'texts'>
  return { ...copy, marks: { ...(marks ?? marksOf(texts)) }, today: '2026-11-24' }
}

/**
 * Caught is what gives one finding more of its code than before.
 * A flow that has nothing of the kind cannot have the fault, so there is nothing to catch.
 */
function trial(
  { fault, code, plant }: Fault,
  draft: Draft,
  codesIn: Finder,
  before: string[]
): Trial[] {
  try {
    plant(draft)
  } catch (error) {
    if (error instanceof NothingToSpoil) return []
    throw error
  }
  const count = (codes: string[]) => codes.filter(found => found === code).length
  return [{ fault, code, caught: count(codesIn(draft)) > count(before) }]
}

function codesInFlow({ written, today }: Draft): string[] {
  const parsed = parse(written)
  const findings = parsed.ok ? checkFlow(parsed.flow, today) : parsed.findings
  return findings.map(({ code }) => code)
}

function codesInTexts({ written, texts, marks }: Draft): string[] {
  const parsed = parse(written)
  if (!parsed.ok) return []
  return checkWording(parsed.flow, texts, marks).map(({ code }) => code)
}

function safeguardTrial(id: string, at: number, draft: Draft, isBroken: Prover): Trial {
  const safeguard = draft.written.safeguards[at]
  if (safeguard) breakSafeguard(safeguard, draft)
  const parsed = parse(draft.written)
  return {
    fault: `safeguard ${id}`,
    code: 'safeguard-broken',
    caught: parsed.ok && isBroken(parsed.flow, id)
  }
}
