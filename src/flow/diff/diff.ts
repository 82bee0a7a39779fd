import { Diagrams, type Diagram } from '../diagram'
import { finding, type Finding } from '../finding'
import { TooLarge } from '../nodes'
import type { Flow } from '../schema'
import type { Both } from '../text-tree'
import { sheetsIn } from '../verify/combinations'
import { modelOver } from '../verify/model'
import type { Case } from '../verify/cases'
import { changesBetween, settingsBetween, type Change } from './changes'
import type { SettingChange } from './changes'
import { classesOf, type Class, type Criterion, type Ends, type PartClass } from './ends'
import { Examples, type Example } from './example'
import { textsBetween, type TextChange } from './texts'
import { askedInEither, casesIn, casesOfEither, type Asked, type Pair } from './union'

export type Edition = { flow: Flow; texts: Both }

/** Full sheets that end otherwise in the same way; `count` is a whole number as text. */
export type Group = Ends & { count: string; example?: Example }

/** Full sheets that gain or lose one companion or action, whatever else becomes of them. */
export type PartChange = Pick<PartClass, 'part' | 'id' | 'change'> & {
  count: string
  example?: Example
}

/**
 * What came of a change. `sheets`: the full sheets of both questionnaires together; `changed`: how many of them end
 * elsewhere, or null where a finding says `not-compared`. The counts of the groups sum to it.
 */
export type Difference = {
  sheets: string | null
  changed: string | null
  groupedBy: Criterion[]
  groups: Group[]
  parts: PartChange[]
  settings: SettingChange[]
  changes: Change[]
  texts: TextChange[]
  findings: Finding[]
}

/** So many nodes of diagrams are drawn at most. */
const LIMIT = 4_000_000

/** More groups than that are nobody's reading. */
const MOST_GROUPS = 120

/** Compares two flows over every full sheet at once, the largest group first; never throws on what `parse` gave. */
export function diff(before: Edition, after: Edition, limit = LIMIT): Difference {
  return {
    ...compared([before.flow, after.flow], limit),
    settings: settingsBetween(before.flow, after.flow),
    changes: changesBetween(before.flow, after.flow),
    texts: textsBetween(before.texts, after.texts)
  }
}

type Compared = Omit<Difference, 'settings' | 'changes' | 'texts'>

function compared(flows: Pair<Flow>, limit: number): Compared {
  let sheets: string | null = null
  try {
    const asked = askedInEither(flows)
    const cases = casesOfEither(asked)
    sheets = String(sheetsIn(cases))
    return { sheets, ...grouped(flows, asked, { cases, limit }), findings: [] }
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    const findings = [finding('not-compared', ['questions'], { limit })]
    return { sheets, changed: null, groupedBy: [], groups: [], parts: [], findings }
  }
}

function grouped(
  flows: Pair<Flow>,
  asked: Asked[],
  { cases, limit }: { cases: Case[]; limit: number }
) {
  const sizes = cases.map(({ options }) => options.length)
  const diagrams = new Diagrams(sizes, limit)
  const model = (flow: Flow) => modelOver(flow, casesIn(flow, cases), diagrams)
  const models = [model(flows[0]), model(flows[1])] as const
  const { classes, by, parts } = classesOf(...models, MOST_GROUPS)
  const examples = new Examples(asked, cases, models)
  const changed = classes.reduce((sum, { count }) => sum + count, 0n)
  const told = ({ sheets, count }: { sheets: Diagram; count: bigint }) => {
    const example = examples.smallest(sheets)
    return { count: String(count), ...(example && { example }) }
  }
  return {
    changed: String(changed),
    groupedBy: by,
    groups: [...classes].sort(byCount).map(one => ({ ...one.ends, ...told(one) })),
    parts: parts.map(one => ({
      ...{ part: one.part, id: one.id, change: one.change },
      ...told(one)
    }))
  }
}

function byCount(a: Class, b: Class): number {
  return a.count < b.count ? 1 : a.count > b.count ? -1 : 0
}
