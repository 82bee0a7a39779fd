import type { Response } from './schema'

/**
 * A protocol ends where a reaction leads to after-care, or where the visitor is gone and only its later steps are left,
 * such as telling the police which way they went.
 */
export function hasEnd({ reactions, steps }: Response): boolean {
  const { to, sets } = reactions.leaves
  const left = sets.length === 0 && steps.slice(1).some(({ id }) => id === to)
  return left || Object.values(reactions).some(({ to }) => to === 'aftercare')
}
