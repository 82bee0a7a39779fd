import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { EventRow, FlowRow, HeadRow } from '../store/stored'

/** Raised only when a store or an index changes; a new kind of event needs no new version. */
const DATABASE_VERSION = 1
const OPENING_TIME = 2000

interface IncidentSchema extends DBSchema {
  heads: { key: string; value: HeadRow; indexes: { open: number; hash: string } }
  events: { key: [string, number]; value: EventRow }
  flows: { key: string; value: FlowRow }
}

export type Database = IDBPDatabase<IncidentSchema>

export interface Connection {
  readonly database: Database
  /** The database was made by a newer edition: to read, never to write. */
  readonly newer: boolean
}

export interface ConnectionEvents {
  /** Another tab wants to change or delete the database: whether this tab lets go of it. */
  readonly mayClose: () => boolean
  readonly ended: () => void
}

/** Opens the database, or rejects: with `UpgradeWaits` while an older tab holds it, with `TimeoutError` when the browser does not answer. */
export async function connect(
  name: string,
  events: ConnectionEvents
): Promise<Connection> {
  try {
    return { database: await open(name, DATABASE_VERSION, events), newer: false }
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error
    return { database: await open(name, undefined, events), newer: true }
  }
}

/** Without a version: as it is on the device. */
function open(
  name: string,
  version: number | undefined,
  events: ConnectionEvents
): Promise<Database> {
  return new Promise((resolve, reject) => {
    const giveUp = (why: string) => {
      reject(new DOMException('the database could not be opened', why))
      opening.then(late => late.close()).catch(() => {})
    }
    const opening = openDB<IncidentSchema>(name, version, {
      upgrade: createStores,
      blocked: () => giveUp('UpgradeWaits'),
      blocking: (_current, _wanted, event) => letGo(event, events),
      terminated: events.ended
    })
    const timer = setTimeout(() => giveUp('TimeoutError'), OPENING_TIME)
    opening.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

function createStores(database: Database): void {
  const heads = database.createObjectStore('heads', { keyPath: 'id' })
  heads.createIndex('open', 'open')
  heads.createIndex('hash', 'hash')
  database.createObjectStore('events', { keyPath: ['incident', 'seq'] })
  database.createObjectStore('flows', { keyPath: 'hash' })
}

function letGo(
  event: IDBVersionChangeEvent,
  { mayClose, ended }: ConnectionEvents
): void {
  if (!mayClose()) return
  const database = event.target as IDBDatabase
  database.close()
  ended()
}
