import type { Action } from '../schema'
import type { Path } from '../shape'
import type { Draft } from './draft'
import { isLockedResponse } from './locked'
import type { NotPermitted } from './pack-schema'

/** Puts something else wherever the base advises what the facility does not do. */
export function replaceNotPermitted(draft: Draft, rule: NotPermitted, path: Path): void {
  if ('response' in rule) replaceResponse(draft, rule, path)
  else replaceAction(draft, rule, path)
}

function replaceResponse(
  draft: Draft,
  { response: id, instead }: Extract<NotPermitted, { response: string }>,
  path: Path
): void {
  const { written } = draft
  const response = draft.find(written.responses, id, 'response', [...path, 'response'])
  const other = draft.find(written.responses, instead, 'response', [...path, 'instead'])
  if (!response || !other) return
  if (isLockedResponse(written, id)) {
    return draft.refuse('locked-part', [...path, 'response'], { kind: 'response', id })
  }
  if (other === response) {
    return draft.refuse('replaced-by-itself', [...path, 'instead'], { id })
  }
  for (const row of written.weighing.filter(one => one.response === id)) {
    row.response = instead
    draft.origins.field(row, 'response', [...path, 'instead'])
  }
  written.responses = written.responses.filter(one => one !== response)
}

function replaceAction(
  { written, origins }: Draft,
  { action, instead }: Extract<NotPermitted, { action: string }>,
  path: Path
): void {
  const swap = (actions: Action[]) => [
    ...new Set(actions.map(one => (one === action ? instead : one)))
  ]
  for (const part of [...written.responses, ...written.companions]) {
    for (const list of ['actionsNow', 'actionsIf'] as const) {
      if (!part[list].includes(action)) continue
      part[list] = swap(part[list])
      origins.field(part, list, [...path, 'instead'])
    }
  }
}
