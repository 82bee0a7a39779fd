import { newIn, type Coverage, type Reach } from './coverage'

/** A scene never practised here counts as much as this many new responses and rows. */
const NEW_SCENE = 5

/** How likely each scene is to come as a surprise: the more, the more of it was never practised here; never 0. */
export function chancesOf(coverage: Coverage, reaches: readonly Reach[]): number[] {
  return reaches.map(reach => {
    const scene = coverage.scenes.find(({ id }) => id === reach.scene)
    const isNew = scene === undefined || scene.times === 0
    return 1 + newIn(coverage, reach) + (isNew ? NEW_SCENE : 0)
  })
}

/**
 * The index that a draw falls on: the same for the same chances and the same number.
 *
 * @param number a whole number from 0 up to, not including, the sum of the chances
 */
export function drawn(chances: readonly number[], number: number): number {
  let rest = number
  return chances.findIndex(chance => {
    rest -= chance
    return rest < 0
  })
}
