import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { failed, type Result, success } from '../failure'
import type { Draft, Drafts } from '../platform'
import { scopedName } from './scope'
import { openingFailure, workingFailure } from './storage-failure'

interface DraftSchema extends DBSchema {
  drafts: { key: string; value: Draft }
}

/** Drafts in a database of their own, so that no incident ever waits for them. Opened anew for each call: they are rare. */
class BrowserDrafts implements Drafts {
  readonly #name: string

  constructor(name: string) {
    this.#name = name
  }

  read(name: string): Promise<Result<Draft | undefined>> {
    return this.#work(database => database.get('drafts', name))
  }

  keep(name: string, data: unknown, over: number): Promise<Result<number>> {
    return this.#work(async database => {
      const { store, done } = database.transaction('drafts', 'readwrite', {
        durability: 'strict'
      })
      const known = await store.get(name)
      if ((known?.revision ?? 0) !== over)
        throw new DOMException('kept by another tab', 'ConstraintError')
      await store.put({ data, revision: over + 1 }, name)
      await done
      return over + 1
    })
  }

  async #work<T>(
    work: (database: IDBPDatabase<DraftSchema>) => Promise<T>
  ): Promise<Result<T>> {
    let database
    try {
      database = await openDB<DraftSchema>(this.#name, 1, {
        upgrade: made => void made.createObjectStore('drafts')
      })
    } catch (error) {
      return failed(openingFailure(error), error)
    }
    try {
      return success(await work(database))
    } catch (error) {
      return failed(workingFailure(error), error)
    } finally {
      database.close()
    }
  }
}

export const drafts: Drafts = new BrowserDrafts(scopedName('drafts'))
