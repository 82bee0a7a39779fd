import type { Finding } from '../finding'
import type { Flow } from '../schema'
import { checkAskWhen } from './ask-when'
import { checkFacts } from './facts'
import { checkIds } from './ids'
import { checkReferences } from './references'
import { checkTables } from './tables'

/** A check of a well-shaped flow: returns its findings and never throws. */
export type Check = (flow: Flow) => Finding[]

export const CHECKS: readonly Check[] = [
  checkIds,
  checkReferences,
  checkFacts,
  checkAskWhen,
  checkTables
]
