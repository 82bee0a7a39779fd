import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { failed, type Result, success } from '../failure'
import type { Draft, Drafts } from '../platform'
import { fresher, leftFrom, type Left } from '../left-draft'
import { scopedName } from './scope'
import { openingFailure, workingFailure } from './storage-failure'

/* Drafts in a database of their own, so that no incident ever waits for them. This module as a whole is the `Drafts`. */

interface DraftSchema extends DBSchema {
  drafts: { key: string; value: Draft }
}

export const read: Drafts['read'] = name =>
  work(async database => {
    const kept = await database.get('drafts', name)
    return fresher(kept, takeLeft(name))
  })

export const leave: Drafts['leave'] = (name, data, over, underWay) => {
  try {
    localStorage.setItem(leftKey(name), JSON.stringify({ data, over, underWay }))
  } catch {
    /* Full: what was kept before stays. */
  }
}

export const keep: Drafts['keep'] = (name, data, over) =>
  work(async database => {
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

const leftKey = (name: string) => scopedName(`left-${name}`)

/** Taken once: what was left stands on what was kept then, and on nothing later. */
function takeLeft(name: string): Left | undefined {
  try {
    const left = localStorage.getItem(leftKey(name))
    localStorage.removeItem(leftKey(name))
    return left === null ? undefined : leftFrom(JSON.parse(left))
  } catch {
    return undefined
  }
}

/** Opened anew for each call: they are rare. */
async function work<T>(
  use: (database: IDBPDatabase<DraftSchema>) => Promise<T>
): Promise<Result<T>> {
  let database
  try {
    database = await openDB<DraftSchema>(scopedName('drafts'), 1, {
      upgrade: made => void made.createObjectStore('drafts')
    })
  } catch (error) {
    return failed(openingFailure(error), error)
  }
  try {
    return success(await use(database))
  } catch (error) {
    return failed(workingFailure(error), error)
  } finally {
    database.close()
  }
}
