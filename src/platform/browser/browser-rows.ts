import type { IncidentEvent } from '../../records/events'
import { failed, type Result, success } from '../failure'
import type { IncidentSummary, SavedIncident } from '../platform'
import type { Rows, Write } from '../store/rows'
import { eventOf, summaryOf } from '../store/stored'
import {
  connect,
  type Connection,
  type ConnectionEvents,
  type Database
} from './database'
import { openingFailure, workingFailure } from './storage-failure'
import { eventsAfter, insert, insertAll, readIncident } from './transactions'

const WORKING_TIME = 5000

type Work<T> = (database: Database) => Promise<T>

/**
 * Rows in IndexedDB. A connection that the browser has killed, or that does not answer, is opened again once per call;
 * that is safe because every write may be repeated.
 */
export class BrowserRows implements Rows {
  readonly #name: string
  readonly #mayClose: () => boolean
  #connecting: Promise<Connection> | undefined

  constructor(name: string, mayClose: () => boolean) {
    this.#name = name
    this.#mayClose = mayClose
  }

  async write(write: Write): Promise<Result<void>> {
    const first = await this.#work(database => insert(database, write), 'write')
    if (first.ok || first.failure.code !== 'other-tab-writes') return first
    return this.#work(database => insertAll(database, write), 'write')
  }

  list(which: 'open' | 'all'): Promise<Result<readonly IncidentSummary[]>> {
    return this.#work(async database => {
      const open = which === 'open'
      const heads = open
        ? database.getAllFromIndex('heads', 'open')
        : database.getAll('heads')
      return (await heads).map(summaryOf)
    })
  }

  async read(id: string): Promise<Result<SavedIncident>> {
    const found = await this.#work(database => readIncident(database, id))
    if (!found.ok) return found
    return found.value ? success(found.value) : failed('not-found')
  }

  eventsAfter(id: string, seq: number): Promise<Result<readonly IncidentEvent[]>> {
    return this.#work(async database =>
      (await eventsAfter(database, id, seq)).map(eventOf)
    )
  }

  /** In a file of its own: nobody removes anything on the way to the advice. */
  remove(id: string): Promise<Result<void>> {
    return this.#work(async database => {
      const { remove } = await import('./remove-incident')
      return remove(database, id)
    }, 'write')
  }

  async #work<T>(work: Work<T>, kind: 'read' | 'write' = 'read'): Promise<Result<T>> {
    const first = await this.#attempt(work, kind)
    if (first.ok || first.failure.code !== 'connection-lost') return first
    return this.#attempt(work, kind)
  }

  async #attempt<T>(work: Work<T>, kind: 'read' | 'write'): Promise<Result<T>> {
    const connecting = (this.#connecting ??= connect(this.#name, this.#events()))
    try {
      const { database, newer } = await connecting
      if (newer && kind === 'write') return failed('newer-data')
      return await this.#perform(connecting, inTime(work(database)))
    } catch (error) {
      this.#forget(connecting)
      return failed(openingFailure(error), error)
    }
  }

  async #perform<T>(
    connecting: Promise<Connection>,
    work: Promise<T>
  ): Promise<Result<T>> {
    try {
      return success(await work)
    } catch (error) {
      const code = workingFailure(error)
      if (code === 'connection-lost') this.#forget(connecting)
      return failed(code, error)
    }
  }

  #events(): ConnectionEvents {
    return { mayClose: this.#mayClose, ended: () => (this.#connecting = undefined) }
  }

  /** Unless another call has connected again in the meantime. */
  #forget(connecting: Promise<Connection>): void {
    if (this.#connecting === connecting) this.#connecting = undefined
    connecting.then(({ database }) => database.close()).catch(() => {})
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const silence = new DOMException('no answer from the database', 'TimeoutError')
    const timer = setTimeout(() => reject(silence), WORKING_TIME)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
