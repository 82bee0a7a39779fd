import type { CompiledFlow } from '../../flow/compile'
import { touched, type Practised } from '../practised'
import { adviceOf } from './play'
import type { Session } from './session'

/** What a session practised: the scenes that came to an advice, nothing of who was there or how they voted. */
export function practisedIn(flow: CompiledFlow, { plays }: Session): Practised[] {
  return plays
    .filter(({ skipped, advised }) => !skipped && advised.length > 0)
    .map(({ scene, advised }) => ({
      how: 'group',
      scene,
      hash: flow.hash,
      ...touched(advised.map(({ walking }) => adviceOf(flow, walking)))
    }))
}
