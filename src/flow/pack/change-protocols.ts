import type { Path } from '../shape'
import type { ChangeBy } from './change-schema'
import type { Draft } from './draft'
import { isEmergencyText } from './locked'
import { sayParts } from './say-parts'

/** Adds something that goes along with a response. */
export function addCompanion(
  draft: Draft,
  { addCompanion: companion, texts }: ChangeBy<'addCompanion'>,
  path: Path
): void {
  draft.written.companions.push(draft.origins.part(companion, [...path, 'addCompanion']))
  sayParts(draft, `companions.${companion.id}`, texts, [...path, 'texts'])
}

/** Adds a step to a response or a companion, before one of its steps or last; last where lives are at stake. */
export function addStep(draft: Draft, change: ChangeBy<'addStep'>, path: Path): void {
  const { addStep: step, before, texts } = change
  const [list, kind, id] =
    'ofResponse' in change
      ? (['responses', 'response', change.ofResponse] as const)
      : (['companions', 'companion', change.ofCompanion] as const)
  const here = [...path, list === 'responses' ? 'ofResponse' : 'ofCompanion']
  const protocol = draft.find<{ id: string; steps: (typeof step)[] }>(
    draft.written[list],
    id,
    kind,
    here
  )
  if (!protocol) return
  if (before !== undefined && isEmergencyText(draft.written, `${list}.${id}`)) {
    const args = { step: step.id, id }
    return draft.refuse('step-ahead-of-help', [...path, 'before'], args)
  }
  draft.origins.part(step, [...path, 'addStep'])
  draft.insert(protocol.steps, step, { before, kind: 'step', path })
  sayParts(draft, `${list}.${id}.steps.${step.id}`, texts, [...path, 'texts'])
}

export function addCard(
  draft: Draft,
  { addCard: card, texts }: ChangeBy<'addCard'>,
  path: Path
): void {
  draft.written.cards.push(draft.origins.part(card, [...path, 'addCard']))
  sayParts(draft, `cards.${card.id}`, texts, [...path, 'texts'])
}

/** A facility may ask for more than the base does, never for less. */
export function addSafeguard(
  draft: Draft,
  { addSafeguard: safeguard, texts }: ChangeBy<'addSafeguard'>,
  path: Path
): void {
  draft.written.safeguards.push(draft.origins.part(safeguard, [...path, 'addSafeguard']))
  draft.say(`safeguards.${safeguard.id}`, texts, [...path, 'texts'])
}
