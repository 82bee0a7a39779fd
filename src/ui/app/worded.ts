import type { CompiledFlow } from '../../flow/compile'
import type { Language } from '../../text/language'
import { flowText, type FlowKey } from '../../text/t'

/** A flow with its words. */
export interface Worded {
  readonly flow: CompiledFlow
  text(key: FlowKey, language?: Language): string
}

export function worded(flow: CompiledFlow): Worded {
  return { flow, text: (key, language) => flowText(flow.hash, key, language) }
}
