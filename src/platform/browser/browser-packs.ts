import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { failed, type Result, success } from '../failure'
import { DevicePacks, type PackParts } from '../packs/device-packs'
import type { PackStore } from '../packs/pack-store'
import type { PackChange, PackRow, PackTables, SourceRow } from '../packs/pack-tables'
import { browserTabs } from './browser-tabs'
import { fetchPack } from './fetch-pack'
import { scopedName } from './scope'
import { openingFailure, workingFailure } from './storage-failure'

const DATABASE_VERSION = 1
/** Longer than that nobody waits for a disk. */
const WORKING_TIME = 5000

interface PackSchema extends DBSchema {
  packs: { key: string; value: PackRow }
  sources: { key: string; value: SourceRow }
  /** One entry: which pack is in use. */
  state: { key: 'inUse'; value: string }
}

type Database = IDBPDatabase<PackSchema>

type OfDevice = Pick<PackParts, 'preferences' | 'clock' | 'anyIncidentOpen'>

let only: PackStore | undefined

/** The one store of this tab. */
export function browserPacks(parts: OfDevice): PackStore {
  const tables = new BrowserPackTables(scopedName('packs'))
  const tabs = () => browserTabs(scopedName('pack-tabs'))
  return (only ??= new DevicePacks({
    ...parts,
    tables,
    tabs: tabs(),
    restart,
    fetchPack
  }))
}

function restart(): void {
  location.hash = '#/'
  location.reload()
}

/** Opened for each call and closed after it, so that no tab ever keeps another from changing the database. */
class BrowserPackTables implements PackTables {
  readonly #name: string

  constructor(name: string) {
    this.#name = name
  }

  inUse(): Promise<Result<PackRow | undefined>> {
    return this.#work(async database => {
      const transaction = database.transaction(['state', 'packs'])
      const hash = await transaction.objectStore('state').get('inUse')
      return hash === undefined ? undefined : transaction.objectStore('packs').get(hash)
    })
  }

  rows(): ReturnType<PackTables['rows']> {
    return this.#work(async database => {
      const transaction = database.transaction(['state', 'packs'])
      const rows = await transaction.objectStore('packs').getAll()
      const inUse = await transaction.objectStore('state').get('inUse')
      return { rows, ...(inUse !== undefined && { inUse }) }
    })
  }

  source(hash: string): Promise<Result<SourceRow | undefined>> {
    return this.#work(database => database.get('sources', hash))
  }

  change({ insteadOf, inUse, put, drop }: PackChange): Promise<Result<boolean>> {
    return this.#work(async database => {
      const names = ['state', 'packs', 'sources'] as const
      const transaction = database.transaction(names, 'readwrite', {
        durability: 'strict'
      })
      const [state, packs, sources] = [
        transaction.objectStore('state'),
        transaction.objectStore('packs'),
        transaction.objectStore('sources')
      ]
      if (insteadOf !== undefined && (await state.get('inUse')) !== insteadOf)
        return false
      const changes: Promise<unknown>[] = [
        inUse === undefined ? state.delete('inUse') : state.put(inUse, 'inUse'),
        ...drop.flatMap(hash => [packs.delete(hash), sources.delete(hash)])
      ]
      if (put) changes.push(packs.put(put.row))
      if (put?.source) changes.push(sources.put(put.source))
      await Promise.all([...changes, transaction.done])
      return true
    })
  }

  async #work<T>(work: (database: Database) => Promise<T>): Promise<Result<T>> {
    let database: Database
    try {
      database = await inTime(open(this.#name))
    } catch (error) {
      return failed(openingFailure(error), error)
    }
    try {
      return success(await inTime(work(database)))
    } catch (error) {
      return failed(workingFailure(error), error)
    } finally {
      database.close()
    }
  }
}

function open(name: string): Promise<Database> {
  return openDB<PackSchema>(name, DATABASE_VERSION, {
    upgrade(database) {
      database.createObjectStore('packs', { keyPath: 'hash' })
      database.createObjectStore('sources', { keyPath: 'hash' })
      database.createObjectStore('state')
    },
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close()
  })
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const silence = new DOMException('no answer from the database', 'TimeoutError')
    const timer = setTimeout(() => reject(silence), WORKING_TIME)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
