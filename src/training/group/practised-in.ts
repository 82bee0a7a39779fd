import type { CompiledFlow } from '../../flow/compile'
import { touched, type Practised } from '../practised'
import { adviceOf, type Play } from './play'
import type { Session } from './session'

/**
 * What a session practised: the scenes in which a question was answered and that came to an advice, nothing of who was
 * there or how they voted.
 */
export function practisedIn(flow: CompiledFlow, { plays }: Session): Practised[] {
  return plays.filter(isPractised).map(play => practisedOf(flow, play))
}

/** Of these the ones that the group has already looked back on. They count, however the session comes to its end. */
export function finishedIn(flow: CompiledFlow, { plays }: Session): Practised[] {
  const finished = plays.filter(play => isPractised(play) && play.stage === 'look-back')
  return finished.map(play => practisedOf(flow, play))
}

function isPractised({ skipped, asked, advised }: Play): boolean {
  return !skipped && asked.length > 0 && advised.length > 0
}

function practisedOf(flow: CompiledFlow, { scene, advised }: Play): Practised {
  return {
    how: 'group',
    scene,
    hash: flow.hash,
    ...touched(advised.map(({ walking }) => adviceOf(flow, walking)))
  }
}
