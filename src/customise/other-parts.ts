import type { Section } from './open-points'
import type { PackData } from './pack-data'

/** How many changes and texts a pack holds that the form does not show: they stay as they are. */
export function otherParts({
  changes = [],
  texts = [],
  scenarios = []
}: PackData): number {
  return changes.length - hidden(changes).length + texts.length + scenarios.length
}

/** Does the pack leave a section as the base has it? */
export function isAsBase(pack: PackData, section: Section): boolean {
  if (section === 'staffing') return !pack.presets && hidden(pack.changes).length === 0
  if (section === 'limits') return pack.settings === undefined
  return section === 'not-done' && pack.notPermitted === undefined
}

function hidden(changes: PackData['changes'] = []) {
  return changes.filter(isHiding)
}

/** The one change that the form shows: that there is no guard. */
export function isHiding(change: Record<string, unknown> = {}): boolean {
  return change['hideOption'] === 'guard' && change['of'] === 'staffing'
}
