import type { SavedIncident } from '../platform'
import type { Write } from '../store/rows'
import {
  closedRow,
  completes,
  type EventRow,
  eventRow,
  flowRow,
  headRow,
  incidentOf,
  sameRow
} from '../store/stored'
import type { Database } from './database'
import { nameOf } from './storage-failure'

const STRICT = { durability: 'strict' } as const

/** The quick way: every row is new. Rejects with `ConstraintError` when one is there already. */
export async function insert(database: Database, write: Write): Promise<void> {
  if (write.head) return insertAll(database, write)
  if (write.events.some(event => event.type === 'closed'))
    return insertAll(database, write)
  const transaction = database.transaction('events', 'readwrite', STRICT)
  const adding = write.events.map(event =>
    transaction.store.add(eventRow(write.id, event))
  )
  transaction.commit()
  await allOf([...adding, transaction.done])
}

/** The careful way: leaves rows that are there already alone, and refuses other content in their place. */
export async function insertAll(database: Database, write: Write): Promise<void> {
  const transaction = allStores(database)
  try {
    if (write.head) await addHead(transaction, write)
    for (const event of write.events)
      await addEvent(transaction, eventRow(write.id, event))
  } catch (error) {
    abandon(transaction)
    throw error
  }
  await transaction.done
}

export async function readIncident(
  database: Database,
  id: string
): Promise<SavedIncident | undefined> {
  const transaction = database.transaction(['heads', 'events', 'flows'])
  const head = await transaction.objectStore('heads').get(id)
  if (!head) return undefined
  const [flow, events] = await Promise.all([
    transaction.objectStore('flows').get(head.hash),
    transaction.objectStore('events').getAll(eventsOf(id))
  ])
  return flow && incidentOf(head, flow, events)
}

export async function eventsAfter(
  database: Database,
  id: string,
  seq: number
): Promise<EventRow[]> {
  return database.getAll('events', IDBKeyRange.bound([id, seq], [id, Infinity], true))
}

type Transaction = ReturnType<typeof allStores>

export function allStores(database: Database) {
  return database.transaction(['heads', 'events', 'flows'], 'readwrite', STRICT)
}

export function stores(transaction: Transaction) {
  return [
    transaction.objectStore('heads'),
    transaction.objectStore('events'),
    transaction.objectStore('flows')
  ] as const
}

async function addHead(transaction: Transaction, { head, alone }: Write): Promise<void> {
  const [heads, , flows] = stores(transaction)
  if (!head || (await heads.getKey(head.id)) !== undefined) return
  const open = await heads.index('open').count()
  if (alone && open > 0)
    throw new DOMException('another incident is open', 'IncidentOpen')
  await heads.add(headRow(head))
  if (completes(head, await flows.get(head.hash))) await flows.put(flowRow(head))
}

async function addEvent(transaction: Transaction, row: EventRow): Promise<void> {
  const [heads, events] = stores(transaction)
  const present = await events.get([row.incident, row.seq])
  if (present && !sameRow(present, row))
    throw new DOMException('written by another', 'ConstraintError')
  if (!present) await events.add(row)
  const head = row.type === 'closed' ? await heads.get(row.incident) : undefined
  if (head) await heads.put(closedRow(head, row.at))
}

/** When a transaction fails, everything in it says `AbortError` but for the one promise that knows why. */
async function allOf(parts: readonly Promise<unknown>[]): Promise<void> {
  const outcomes = await Promise.allSettled(parts)
  const reasons = outcomes.flatMap(each =>
    each.status === 'rejected' ? [each.reason as unknown] : []
  )
  if (reasons.length > 0)
    throw reasons.find(reason => nameOf(reason) !== 'AbortError') ?? reasons[0]
}

function abandon(transaction: Transaction): void {
  transaction.done.catch(() => {})
  try {
    transaction.abort()
  } catch {
    // Already over: aborted by the browser, for the reason that is being thrown.
  }
}

export function eventsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, -Infinity], [id, Infinity])
}
