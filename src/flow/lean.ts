import type { CompiledFlow } from './compile'
import type { Flow } from './schema'
import type { Both, Texts } from './text-tree'

/** What the advice rests on and what was promised of it: shown on demand, never needed to act. */
export type Provenance = {
  sources: Flow['sources']
  rests: {
    responses: SourceIds
    companions: SourceIds
    rows: Record<'legitimacy' | 'means' | 'harm' | 'weighing' | 'companions', SourceIds>
  }
  safeguards: Flow['safeguards']
  promises: Record<'ja' | 'en', Texts>
}
type SourceIds = Record<string, string[]>

export function provenanceOf(flow: Flow, texts: Both): Provenance {
  const { sources, safeguards, scales } = flow
  const rests = {
    responses: sourcesOf(flow.responses),
    companions: sourcesOf(flow.companions),
    rows: {
      legitimacy: sourcesOf(scales.legitimacy),
      means: sourcesOf(scales.means),
      harm: sourcesOf(scales.harm),
      weighing: sourcesOf(flow.weighing),
      companions: sourcesOf(flow.companionRows)
    }
  }
  const promises = { ja: promisesIn(texts.ja), en: promisesIn(texts.en) }
  return { sources, rests, safeguards, promises }
}

/** A flow with all that an incident runs on, and nothing else. */
export function leanFlow(flow: CompiledFlow): CompiledFlow {
  const lean: Flow = { ...flow, sources: {}, safeguards: [] }
  const text = JSON.stringify(lean, (key, value: unknown) =>
    NOT_TO_ACT.includes(key) ? undefined : value
  )
  return JSON.parse(text) as CompiledFlow
}

/** The texts that an incident runs on. */
export function leanTexts(texts: Texts): Texts {
  const kept = Object.entries(texts).filter(([key]) => key !== 'safeguards')
  return Object.fromEntries(kept)
}

/** Nothing on the way to the advice asks for these. */
const NOT_TO_ACT = ['source', 'checkedOn', 'reviewBy', 'forRecord']

function promisesIn({ safeguards = {} }: Texts): Texts {
  return typeof safeguards === 'object' ? safeguards : {}
}

function sourcesOf(parts: readonly { id: string; source: string[] }[]): SourceIds {
  return Object.fromEntries(parts.map(({ id, source }) => [id, source]))
}
