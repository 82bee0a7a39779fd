import type { CompiledFlow } from '../flow/compile'
import {
  companionOf,
  responseOf,
  type Advice,
  type AdvisedCompanion
} from '../flow/decide'
import type { Texts } from '../flow/load'
import type { Companion, Place, Response, Step } from '../flow/schema'
import { textAt } from './open-flow'

/** One step as staff read it; `of` is the response or companion it belongs to. */
export type WordedStep = { of: string; id: string; kind: Step['kind']; text: string }

/** Every step of an advice in the order it is taken. */
export function stepsOf(flow: CompiledFlow, advice: Advice, texts: Texts): WordedStep[] {
  const at = (wanted: Place) =>
    advice.companions
      .filter(({ place }) => place === wanted)
      .flatMap(({ companion }) =>
        worded(companionOf(flow, companion), 'companions', texts)
      )
  const own = worded(responseOf(flow, advice.response), 'responses', texts)
  return [...at('before'), ...own, ...at('beside'), ...at('after')]
}

export function companionsInOrder({ companions }: Advice): AdvisedCompanion[] {
  const places: Place[] = ['before', 'beside', 'after']
  return places.flatMap(wanted => companions.filter(({ place }) => place === wanted))
}

function worded(
  { id: of, steps }: Response | Companion,
  list: string,
  texts: Texts
): WordedStep[] {
  return steps.map(({ id, kind }) => ({
    of,
    id,
    kind,
    text: textAt(texts, list, of, 'steps', id, 'text')
  }))
}
