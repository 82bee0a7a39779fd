import type { Finding } from '../finding'
import { parse } from '../parse'
import type { Flow } from '../schema'
import type { DecidedRows } from '../scenes/decided'
import type { Scene } from '../scenes/scene-schema'
import type { Both } from '../text-tree'
import { checkCalmTexts } from './calm-texts'
import { checkChoices } from './choices'
import { checkContacts } from './contacts'
import { checkHelpNotRefused } from './help-not-refused'
import { checkLadders } from './ladders'
import { checkLiveOptions } from './live-options'
import { checkLiveRows } from './live-rows'
import { checkLiveSafeguards } from './live-safeguards'
import { checkNeverAsked } from './never-asked'
import { checkNeverReached } from './never-reached'
import { reachOf, type Reach } from './reach'
import { checkReactions } from './reactions'
import { checkSources } from './sources'
import { checkStaleTexts, type Marks } from './stale-texts'
import { checkSteps } from './steps'
import { checkTextLengths } from './text-lengths'
import { checkTexts } from './texts'
import { wantedTexts } from './wanted-texts'
import { checkWordsToSay } from './words-to-say'

/**
 * All that can be checked together: the flow as written, its texts, marks of the Japanese as it was translated, the
 * scenes that are played on it, and what decided in them when they were last looked over.
 */
export type Subject = {
  written: unknown
  texts: Both
  marks?: Marks
  scenes?: Scene[]
  decided?: DecidedRows
}

export type Examined = { flow?: Flow; findings: Finding[] }

/** Everything the named checks find; a flow that cannot be parsed is checked no further. `today` is `2026-11-24`. */
export function examine({ written, texts, marks }: Subject, today?: string): Examined {
  const parsed = parse(written)
  if (!parsed.ok) return { findings: parsed.findings }
  const { flow } = parsed
  return {
    flow,
    findings: [...checkFlow(flow, today), ...checkWording(flow, texts, marks)]
  }
}

/** What is wrong with a flow that can be parsed. */
export function checkFlow(flow: Flow, today?: string): Finding[] {
  const reach = reachOf(flow)
  return [
    ...PLAIN.flatMap(({ check }) => check(flow)),
    ...EXACT.flatMap(({ check }) => check(reach)),
    ...checkSources(flow, today)
  ]
}

/** What is wrong with the texts of a flow. */
export function checkWording(flow: Flow, texts: Both, marks?: Marks): Finding[] {
  return [
    ...checkTexts(texts, wantedTexts(flow)),
    ...checkTextLengths(texts),
    ...checkCalmTexts(texts),
    ...checkHelpNotRefused(texts),
    ...checkWordsToSay(flow, texts),
    ...checkStaleTexts(texts, marks)
  ]
}

/**
 * What one finding on a flow is looked for by, when nothing else is to be known; undefined where it shows when the flow
 * is parsed, or proved.
 */
export function checkFor(code: string): ((flow: Flow) => Finding[]) | undefined {
  const plain = PLAIN.find(({ finds }) => finds.includes(code))
  if (plain) return plain.check
  const exact = EXACT.find(({ finds }) => finds.includes(code))
  return exact && (flow => exact.check(reachOf(flow)))
}

type Named<T> = { check: (on: T) => Finding[]; finds: readonly string[] }

const PLAIN: readonly Named<Flow>[] = [
  { check: checkSteps, finds: ['step-incomplete'] },
  { check: checkContacts, finds: ['contact-without-number'] },
  { check: checkChoices, finds: ['too-many-choices'] }
]

/** These hold over every way through the flow, without trying them one by one. */
const EXACT: readonly Named<Reach>[] = [
  {
    check: checkNeverReached,
    finds: ['response-never-reached', 'companion-never-reached']
  },
  { check: checkNeverAsked, finds: ['question-never-asked'] },
  {
    check: checkLiveOptions,
    finds: ['option-changes-nothing', 'option-not-only-for-record']
  },
  { check: checkLiveRows, finds: ['row-never-holds', 'row-shadowed'] },
  { check: checkLiveSafeguards, finds: ['safeguard-never-applies'] },
  { check: checkReactions, finds: ['reaction-without-answer', 'response-without-end'] },
  { check: checkLadders, finds: ['ladder-without-end'] }
]
