import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { DONE, failed, type Result, success } from '../failure'
import type { Numbered, SharedList } from '../platform'
import { type ListMessage, type ListRows, openShared } from '../store/shared-list'
import { browserTabs } from './browser-tabs'
import { openingFailure, workingFailure } from './storage-failure'

const OPENING_TIME = 2000
const STRICT = { durability: 'strict' } as const

interface ListSchema extends DBSchema {
  rows: { key: number; value: Numbered }
}

type Database = IDBPDatabase<ListSchema>

/** A list in a database of its own, by this name. */
export function openList(name: string): Promise<SharedList> {
  return openShared(browserListRows(name), browserTabs<ListMessage>(name))
}

function browserListRows(name: string): ListRows {
  let connecting: Promise<Database> | undefined
  const work = async <T>(act: (database: Database) => Promise<T>): Promise<Result<T>> => {
    const opening = (connecting ??= open(name, () => (connecting = undefined)))
    try {
      const database = await opening
      return await act(database).then(success, error =>
        failed(workingFailure(error), error)
      )
    } catch (error) {
      connecting = undefined
      return failed(openingFailure(error), error)
    }
  }
  return {
    read: () => work(database => database.getAll('rows')),
    async add(row) {
      const added = await work(async database => {
        const transaction = database.transaction('rows', 'readwrite', STRICT)
        await Promise.all([transaction.store.add(row), transaction.done])
      })
      return added.ok ? DONE : added
    },
    clear: () => work(database => database.clear('rows'))
  }
}

function open(name: string, ended: () => void): Promise<Database> {
  const opening = openDB<ListSchema>(name, 1, {
    upgrade: database => void database.createObjectStore('rows', { keyPath: 'seq' }),
    blocking: (_current, _wanted, event) => {
      ;(event.target as IDBDatabase).close()
      ended()
    },
    terminated: ended
  })
  return new Promise((resolve, reject) => {
    const silence = new DOMException('the database could not be opened', 'TimeoutError')
    const timer = setTimeout(() => reject(silence), OPENING_TIME)
    opening.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
