import type { CompiledFlow } from '../src/flow/compile'
import type { Tree } from './texts'
import type { FlowSource } from './flow-source.ts'

/** Everything an incident needs, with what the two languages share written once. */
export function pack({ flow, texts }: FlowSource) {
  const ja = withoutSafeguards(texts.ja)
  return { flow: withoutProvenance(flow), ja, en: inOrderOf(ja, texts.en) }
}

/** What the advice rests on and what was promised of it: shown on demand, never needed to act. */
export function provenance({ flow, texts }: FlowSource) {
  const { sources, safeguards } = flow
  const promises = { ja: texts.ja.flow['safeguards'], en: texts.en.flow['safeguards'] }
  return { sources, safeguards, promises }
}

/** The texts of a tree as a list, in the order in which another tree of the same shape holds its own. */
export function inOrderOf(shape: Tree | string, texts: Tree | string | undefined): string[] {
  if (typeof shape === 'string') return [textOf(texts)]
  return Object.entries(shape).flatMap(([key, part]) =>
    inOrderOf(part, typeof texts === 'object' ? texts[key] : undefined)
  )
}

function textOf(texts: Tree | string | undefined): string {
  if (typeof texts !== 'string') throw new Error('A text is missing in one language')
  return texts
}

function withoutSafeguards({ app, flow }: FlowSource['texts']['ja']): Tree {
  const { safeguards: _, ...rest } = flow
  return { app, flow: rest }
}

function withoutProvenance(flow: CompiledFlow): CompiledFlow {
  const dropped = new Set(['checkedOn', 'reviewBy'])
  const lean = JSON.stringify({ ...flow, sources: {}, safeguards: [] }, (key, value: unknown) =>
    dropped.has(key) ? undefined : value
  )
  return JSON.parse(lean) as CompiledFlow
}
