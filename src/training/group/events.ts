/** How a question is voted on: hands in the open, or everyone notes an answer first. */
export const WAYS = ['hands', 'blind'] as const
export type Way = (typeof WAYS)[number]

/** What is chosen before a session begins. */
export interface Plan {
  readonly scenes: readonly string[]
  readonly people: number
  readonly way: Way
}

/** One thing that happened in a group session, as whoever leads it enters it. Numbers of people, never who. */
export type GroupDraft =
  | ({ readonly type: 'planned' } & Plan)
  | ({ readonly type: 'began' } & Plan & {
        /** The flow that is practised on: with another one nothing that follows means the same. */
        readonly hash: string
        /** How often each question was noted as unclear in sessions before. */
        readonly noted: Readonly<Record<string, number>>
      })
  | { readonly type: 'went-on' }
  | { readonly type: 'counted'; readonly option: string; readonly count: number }
  | { readonly type: 'chose'; readonly options: readonly string[] }
  | { readonly type: 'skipped' }
  | { readonly type: 'swapped' }
  | { readonly type: 'looked-back' }
  | { readonly type: 'people'; readonly people: number }
  | { readonly type: 'way'; readonly way: Way }
  | { readonly type: 'unclear'; readonly question: string; readonly on: boolean }
  | { readonly type: 'agreed'; readonly text: string }
  | { readonly type: 'dropped'; readonly of: number }
  | { readonly type: 'paused' }
  | { readonly type: 'resumed' }
  | { readonly type: 'tick' }
  | { readonly type: 'undone'; readonly of: number }
  | { readonly type: 'ended' }

export type GroupEvent = GroupDraft & { readonly seq: number; readonly at: number }

export const LEAST_PEOPLE = 2
export const MOST_PEOPLE = 60
/** Long enough for one sentence of what is changed from tomorrow on. */
export const LONGEST_ACTION = 200

type Fields = Readonly<Record<string, unknown>>
type Check = (fields: Fields) => boolean

/** The rows that are events of a session, in order; a row seen twice counts once, one that is none counts for nothing. */
export function readGroupEvents(rows: readonly unknown[]): GroupEvent[] {
  const bySeq = new Map<number, GroupEvent>()
  for (const row of rows) {
    if (isGroupEvent(row) && !bySeq.has(row.seq)) bySeq.set(row.seq, row)
  }
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}

/** What was chosen last for a session that has not begun. */
export function plannedIn(events: readonly GroupEvent[]): Plan | undefined {
  return events.findLast(event => event.type === 'planned')
}

/** How the session began; nothing while it is only planned. */
export function beganIn(
  events: readonly GroupEvent[]
): Extract<GroupEvent, { type: 'began' }> | undefined {
  return events.find(event => event.type === 'began')
}

function isGroupEvent(row: unknown): row is GroupEvent {
  if (typeof row !== 'object' || row === null) return false
  const fields = row as Fields
  const checks = Object.entries(CHECKS).find(([type]) => type === fields.type)?.[1]
  if (!checks || !isWhole(fields.seq, 1) || typeof fields.at !== 'number') return false
  return checks.every(check => check(fields))
}

const text =
  (name: string): Check =>
  fields =>
    typeof fields[name] === 'string'
const texts =
  (name: string): Check =>
  fields =>
    Array.isArray(fields[name]) && fields[name].every(item => typeof item === 'string')
const people: Check = fields => isWhole(fields.people, LEAST_PEOPLE, MOST_PEOPLE)
const way: Check = fields => WAYS.some(known => known === fields.way)
const earlier: Check = fields => isWhole(fields.of, 1)
const noted: Check = ({ noted: times }) =>
  typeof times === 'object' &&
  times !== null &&
  Object.values(times).every(count => isWhole(count, 1))
const action: Check = fields =>
  typeof fields.text === 'string' && fields.text.length <= LONGEST_ACTION

const plan: readonly Check[] = [texts('scenes'), people, way]

const CHECKS: Record<GroupDraft['type'], Check[]> = {
  planned: [...plan],
  began: [...plan, text('hash'), noted],
  'went-on': [],
  counted: [text('option'), fields => isWhole(fields.count, 0, MOST_PEOPLE)],
  chose: [texts('options')],
  skipped: [],
  swapped: [],
  'looked-back': [],
  people: [people],
  way: [way],
  unclear: [text('question'), fields => typeof fields.on === 'boolean'],
  agreed: [action],
  dropped: [earlier],
  paused: [],
  resumed: [],
  tick: [],
  undone: [earlier],
  ended: []
}

function isWhole(value: unknown, least: number, most = Infinity): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most
}
