import type { IncidentDraft, IncidentEvent, UnknownEvent } from './events'

type Fields = Readonly<Record<string, unknown>>
type Check = (fields: Fields) => boolean

/** Makes a stored row an event. One of a kind this edition does not know is kept whole and has no effect. */
export function readEvent(row: unknown): IncidentEvent | undefined {
  if (!isFields(row) || !isCount(row.seq) || typeof row.at !== 'number') return undefined
  if (isKnown(row) || isKept(row)) return row
  return { type: 'unknown', seq: row.seq, at: row.at, row }
}

/** The row to write back: what was not understood goes back as it came. */
export function writeEvent(event: IncidentEvent): Fields {
  return event.type === 'unknown' ? event.row : { ...event }
}

/** All readable rows in the order of `seq`; a row seen twice counts once. */
export function readEvents(rows: readonly unknown[]): IncidentEvent[] {
  const bySeq = new Map<number, IncidentEvent>()
  for (const row of rows) {
    const event = readEvent(row)
    if (event && !bySeq.has(event.seq)) bySeq.set(event.seq, event)
  }
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}

const text =
  (name: string): Check =>
  fields =>
    typeof fields[name] === 'string'
const perhaps =
  (name: string): Check =>
  fields =>
    fields[name] === undefined || typeof fields[name] === 'string'
const count =
  (name: string): Check =>
  fields =>
    isCount(fields[name])
const texts =
  (name: string): Check =>
  fields =>
    Array.isArray(fields[name]) && fields[name].every(item => typeof item === 'string')
function among(name: string, known: readonly unknown[]): Check {
  return fields => known.includes(fields[name])
}

const CHECKS = {
  answered: [text('question'), texts('options')],
  standing: [text('question'), text('option')],
  danger: [text('entry')],
  advise: [],
  reassess: [],
  continue: [],
  done: [text('response'), text('step')],
  said: [text('rung'), perhaps('response'), perhaps('step')],
  reaction: [text('reaction')],
  'time-limit': [],
  otherwise: [perhaps('response'), perhaps('reason')],
  note: [text('text')],
  assessed: [
    among('element', ['actor', 'bounds', 'environment']),
    among('value', ['yes', 'no', 'not-sure'])
  ],
  undone: [count('of')],
  unsaid: [count('of')],
  aftercare: [],
  closed: []
} satisfies Record<IncidentDraft['type'], Check[]>

function isKnown(row: Fields): row is Fields & Exclude<IncidentEvent, UnknownEvent> {
  const checks = Object.entries(CHECKS).find(([type]) => type === row.type)?.[1]
  return checks !== undefined && checks.every(check => check(row))
}

function isKept(row: Fields): row is Fields & UnknownEvent {
  return row.type === 'unknown' && isFields(row.row)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0
}
