import type { CompiledFlow } from '../src/flow/compile'
import type { Flow } from '../src/flow/schema'
import type { AllTexts, FlowSource } from './flow-source.ts'
import type { Texts } from '../src/flow/text-tree'

/** Groups of app texts by the file of screens that they come with. */
const GROUPS_OF = {
  later: [
    ...['review', 'settings', 'about', 'why'],
    ...['handOver', 'aftercare', 'records', 'cards']
  ],
  facility: ['facility'],
  training: ['training']
}
/** App texts that are written into index.html when it is built, and nowhere else. */
const HTML_GROUPS = ['emergency', 'cover']

/** Everything the way to the advice needs, with what the two languages share written once. */
export function pack({ flow, texts }: FlowSource) {
  const ja = {
    app: without(texts.ja.app, [...Object.values(GROUPS_OF).flat(), ...HTML_GROUPS]),
    flow: without(texts.ja.flow, ['safeguards'])
  }
  return { flow: withoutProvenance(flow), ja, en: inOrderOf(ja, texts.en) }
}

/** The app texts of screens that come in a file of their own, packed in the same way. */
export function packWords(file: keyof typeof GROUPS_OF) {
  return ({ texts }: FlowSource) => {
    const ja = only(texts.ja.app, GROUPS_OF[file])
    return { ja, en: inOrderOf(ja, texts.en.app) }
  }
}

/** What the advice rests on and what was promised of it: shown on demand, never needed to act. */
export function provenance({ flow, texts }: FlowSource) {
  const { sources, safeguards } = flow
  const rests = {
    responses: sourcesOf(flow.responses),
    companions: sourcesOf(flow.companions),
    rows: {
      legitimacy: sourcesOf(flow.scales.legitimacy),
      means: sourcesOf(flow.scales.means),
      harm: sourcesOf(flow.scales.harm),
      weighing: sourcesOf(flow.weighing),
      companions: sourcesOf(flow.companionRows)
    }
  }
  return { sources, rests, safeguards, promises: promisesOf(texts) }
}

/** The texts of a tree as a list, in the order in which another tree of the same shape holds its own. */
export function inOrderOf(
  shape: Texts | string,
  texts: Texts | string | undefined
): string[] {
  if (typeof shape === 'string') return [textOf(texts)]
  return Object.entries(shape).flatMap(([key, part]) =>
    inOrderOf(part, typeof texts === 'object' ? texts[key] : undefined)
  )
}

function textOf(texts: Texts | string | undefined): string {
  if (typeof texts !== 'string') throw new Error('A text is missing in one language')
  return texts
}

function promisesOf({ ja, en }: Record<'ja' | 'en', AllTexts>) {
  return { ja: ja.flow['safeguards'], en: en.flow['safeguards'] }
}

function sourcesOf(parts: readonly { id: string; source: string[] }[]) {
  return Object.fromEntries(parts.map(({ id, source }) => [id, source]))
}

function only(texts: Texts, groups: readonly string[]): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => groups.includes(key)))
}

function without(texts: Texts, groups: readonly string[]): Texts {
  return Object.fromEntries(
    Object.entries(texts).filter(([key]) => !groups.includes(key))
  )
}

/** Nothing on the way to the advice asks for these. */
const NOT_TO_ACT = ['source', 'checkedOn', 'reviewBy', 'forRecord']

function withoutProvenance(flow: CompiledFlow): CompiledFlow {
  const lean: Flow = { ...flow, sources: {}, safeguards: [] }
  const text = JSON.stringify(lean, (key, value: unknown) =>
    NOT_TO_ACT.includes(key) ? undefined : value
  )
  return JSON.parse(text) as CompiledFlow
}
