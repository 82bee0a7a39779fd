import { leanFlow, leanTexts, provenanceOf } from '../src/flow/lean.ts'
import type { Texts } from '../src/flow/text-tree'
import type { FlowSource } from './flow-source.ts'

/** Groups of app texts by the file of screens that they come with. */
const GROUPS_OF = {
  later: [
    ...['review', 'settings', 'about', 'why'],
    ...['handOver', 'aftercare', 'records', 'cards']
  ],
  facility: [
    ...['facility', 'facilityForm', 'activation', 'roles'],
    ...['stage', 'examFailures', 'flowPage', 'paper']
  ],
  training: ['training', 'practice', 'covered', 'stage', 'group']
}
/** Texts of the flow that only screens fetched right after the first one show. */
const LATER_OF_FLOW = [
  ...['rows', 'facts', 'scales', 'actions'],
  ...['cards', 'aftercare', 'dangerSheet']
]
/** App texts that are written into index.html when it is built, and nowhere else. */
const HTML_GROUPS = ['emergency', 'cover']

/** Everything the way to the advice needs, with what the two languages share written once. */
export function pack({ flow, texts, baseHash, facility }: FlowSource) {
  const ja = {
    app: without(texts.ja.app, [...Object.values(GROUPS_OF).flat(), ...HTML_GROUPS]),
    flow: without(leanTexts(texts.ja.flow), LATER_OF_FLOW)
  }
  const { id, name, checkedOn } = facility ?? {}
  const sign = id && name && checkedOn ? { facility: { id, name, checkedOn } } : {}
  const about = { baseHash, ...sign }
  return { about, flow: leanFlow(flow), ja, en: inOrderOf(ja, texts.en) }
}

/** The app texts of screens that come in a file of their own, packed in the same way. */
export function packWords(file: keyof typeof GROUPS_OF) {
  return ({ texts }: FlowSource) => {
    const ja = only(texts.ja.app, GROUPS_OF[file])
    return { ja, en: inOrderOf(ja, texts.en.app) }
  }
}

/** The same for what these screens say of the flow. */
export function packLaterOfFlow({ texts }: FlowSource) {
  const ja = only(texts.ja.flow, LATER_OF_FLOW)
  return { ja, en: inOrderOf(ja, texts.en.flow) }
}

/** What the advice rests on, of the flow that the app is built with. */
export function provenance({ flow, texts }: FlowSource) {
  return provenanceOf(flow, { ja: texts.ja.flow, en: texts.en.flow })
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

function only(texts: Texts, groups: readonly string[]): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => groups.includes(key)))
}

function without(texts: Texts, groups: readonly string[]): Texts {
  return Object.fromEntries(
    Object.entries(texts).filter(([key]) => !groups.includes(key))
  )
}
