import type { FlowFile } from '../../schema'
import type { Both } from '../../text-tree'
import type { Marks } from '../stale-texts'

/** A copy of a flow with its texts, to be spoilt. `today` is moved to see what time spoils. */
export type Draft = { written: FlowFile; texts: Both; marks: Marks; today: string }

/** One defect put into a sound flow, and the code of the finding that must come of it. */
export type Fault = { fault: string; code: string; plant: (draft: Draft) => void }

/** The part of a list that is there in every flow; a fault that finds none cannot be planted. */
export function first<T>(list: readonly T[] | undefined, fits = (_: T) => true): T {
  const found = list?.find(fits)
  if (found === undefined) throw new NothingToSpoil()
  return found
}

/** This flow has nothing in which the fault could be planted. */
export class NothingToSpoil extends Error {}
