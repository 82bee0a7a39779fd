import type { FormBase } from './form-base'
import type { PackData } from './pack-data'
import { put } from './put'

/** What a facility never has or never does: options it hides, responses and actions it replaces. */

export function isHidden(pack: PackData, question: string, option: string): boolean {
  return hidingAt(pack, question, option) >= 0
}

/** Hides an option of a standing question, `guard` for one; nobody can begin with it then. */
export function setHidden(
  pack: PackData,
  base: FormBase,
  [question, option]: readonly [string, string],
  hidden: boolean
): PackData {
  const at = hidingAt(pack, question, option)
  if (hidden === at >= 0) return pack
  if (!hidden) return put(pack, ['changes', at], undefined)
  const was = nameIn(base, question, option)
  const hide = { hideOption: option, of: question, was }
  const changed = put(pack, ['changes', pack.changes?.length ?? 0], hide)
  const begins = pack.presets?.[question]?.is === option
  return begins ? put(changed, ['presets', question], undefined) : changed
}

function nameIn({ standing }: FormBase, question: string, option: string): string {
  const asked = standing.find(({ id }) => id === question)
  return asked?.options.find(({ id }) => id === option)?.text.ja ?? ''
}

function hidingAt({ changes = [] }: PackData, question: string, option: string): number {
  return changes.findIndex(
    change => change['hideOption'] === option && change['of'] === question
  )
}

/** What is not done: a response of the flow, or an action wherever it is told. */
export type Kind = 'response' | 'action'

/** What stands instead of something that is not done; undefined where it is done as the base says. */
export function insteadOf(pack: PackData, kind: Kind, id: string): string | undefined {
  return pack.notPermitted?.[ruleAt(pack, kind, id)]?.instead
}

export function setInstead(
  pack: PackData,
  [kind, id]: readonly [Kind, string],
  instead: string | undefined
): PackData {
  const at = ruleAt(pack, kind, id)
  const known = pack.notPermitted?.[at]
  const rule =
    instead === undefined ? undefined : { ...(known ?? { [kind]: id }), instead }
  return put(pack, ['notPermitted', at], rule)
}

/** Responses that the pack replaces, in its order. */
export function replacedResponses({ notPermitted = [] }: PackData): string[] {
  return notPermitted.flatMap(({ response }) => response ?? [])
}

function ruleAt({ notPermitted = [] }: PackData, kind: Kind, id: string): number {
  const at = notPermitted.findIndex(rule => rule[kind] === id)
  return at < 0 ? notPermitted.length : at
}

/** What may stand instead of an action. */
export const INSTEAD = ['call_supervisor', 'record_and_monitor', 'defer_answer'] as const
export const ACTIONS_NOT_DONE = ['ban_or_restrict', 'end_interaction'] as const
