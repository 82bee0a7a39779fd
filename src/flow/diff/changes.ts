import type { Flow } from '../schema'
import { moved } from './moved'
import { same } from './same'

/** One thing of a flow that is not as it was; `list` is where it stands, as in `questions.danger.options`. */
export type Change = {
  list: string
  id: string
  change: 'added' | 'removed' | 'changed' | 'moved'
  before?: unknown
  after?: unknown
}

export type SettingChange = {
  id: string
  before: number | string | null
  after: number | string | null
}

/** Everything in the lists of two flows that was added, removed, changed or moved. */
export function changesBetween(before: Flow, after: Flow): Change[] {
  const [was, is] = [listsOf(before), listsOf(after)]
  const lists = [...new Set([...was.keys(), ...is.keys()])]
  return lists.flatMap(list => changesIn(list, was.get(list) ?? [], is.get(list) ?? []))
}

/** Numbers a facility sets, and how things stand there unless staff say otherwise. */
export function settingsBetween(before: Flow, after: Flow): SettingChange[] {
  const [was, is] = [settingsOf(before), settingsOf(after)]
  const ids = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return ids
    .map(id => ({ id, before: was[id] ?? null, after: is[id] ?? null }))
    .filter(setting => setting.before !== setting.after)
}

type Item = { id: string }

function changesIn(list: string, before: Item[], after: Item[]): Change[] {
  const find = (items: Item[], id: string) => items.find(item => item.id === id)
  const added = after
    .filter(({ id }) => !find(before, id))
    .map(item => ({ list, id: item.id, change: 'added' as const, after: item }))
  const others = before.flatMap((item): Change[] => {
    const now = find(after, item.id)
    if (!now) return [{ list, id: item.id, change: 'removed', before: item }]
    if (same(item, now)) return []
    return [{ list, id: item.id, change: 'changed', before: item, after: now }]
  })
  const ids = (items: Item[]) => items.map(({ id }) => id)
  const places = ORDERED.test(list)
    ? moved(ids(before), ids(after)).map(id => ({ list, id, change: 'moved' as const }))
    : []
  return [...added, ...others, ...places]
}

/** Where the order says something. */
const ORDERED = /^(questions|scales|weighing|ladder|phases)/

/** Every list of a flow by where it stands; what has no id of its own is given one. */
function listsOf(flow: Flow): Map<string, Item[]> {
  const plain = (ids: string[]) => ids.map(id => ({ id }))
  return new Map<string, Item[]>([
    ['phases', plain(flow.phases)],
    ['lifeDanger', plain(flow.lifeDanger)],
    ...questionLists('standing', flow.standing),
    ...questionLists('questions', flow.questions),
    ...Object.entries(flow.scales).map(
      ([scale, rows]) => [`scales.${scale}`, rows] as [string, Item[]]
    ),
    ...LISTS.map(list => [list, flow[list]] as [string, Item[]]),
    ['timeLimit', flow.timeLimit ? [{ id: 'time-limit', ...flow.timeLimit }] : []],
    ['sources', Object.entries(flow.sources).map(([id, source]) => ({ id, ...source }))]
  ])
}

const LISTS = [
  'dangerSheet',
  'weighing',
  'companionRows',
  'responses',
  'companions',
  'ladder',
  'cards',
  'contacts',
  'aftercare',
  'safeguards'
] as const

/** Options are told apart from the question they belong to. */
function questionLists(
  list: string,
  questions: (Item & { options: Item[]; preset?: string })[]
): [string, Item[]][] {
  const bare = questions.map(({ options: _, preset: __, ...question }) => question)
  return [
    [list, bare],
    ...questions.map(
      ({ id, options }) => [`${list}.${id}.options`, options] as [string, Item[]]
    )
  ]
}

function settingsOf({ settings, standing }: Flow): Record<string, number | string> {
  const presets = standing.map(({ id, preset }) => [`standing.${id}`, preset] as const)
  return { ...settings, ...Object.fromEntries(presets) }
}
