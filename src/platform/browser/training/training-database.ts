import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { TrainingRowOf, TrainingTables } from '../../store/training-tables'
import type { TrainingEntry, TrainingRun } from '../../training-store'

const VERSION = 1

interface TrainingSchema extends DBSchema {
  runs: { key: string; value: TrainingRun }
  rows: { key: [string, number]; value: TrainingRowOf }
  entries: { key: string; value: TrainingEntry }
}

type Database = IDBPDatabase<TrainingSchema>

/** The training tables in IndexedDB. A connection that ends is opened again with the next call. */
export class BrowserTrainingTables implements TrainingTables {
  readonly #name: string
  #opening: Promise<Database> | undefined

  constructor(name: string) {
    this.#name = name
  }

  async runs(): Promise<TrainingRun[]> {
    return (await this.#database()).getAll('runs')
  }

  async putRun(run: TrainingRun): Promise<void> {
    await (await this.#database()).put('runs', run)
  }

  async removeRun(id: string): Promise<void> {
    const transaction = (await this.#database()).transaction(
      ['runs', 'rows'],
      'readwrite'
    )
    void transaction.objectStore('runs').delete(id)
    void transaction.objectStore('rows').delete(rowsOf(id))
    await transaction.done
  }

  async rows(run: string): Promise<TrainingRowOf[]> {
    return (await this.#database()).getAll('rows', rowsOf(run))
  }

  async addRow(row: TrainingRowOf): Promise<void> {
    await (await this.#database()).add('rows', row)
  }

  async entries(): Promise<TrainingEntry[]> {
    return (await this.#database()).getAll('entries')
  }

  async putEntry(entry: TrainingEntry): Promise<void> {
    await (await this.#database()).put('entries', entry)
  }

  async clear(): Promise<void> {
    const stores = ['runs', 'rows', 'entries'] as const
    const transaction = (await this.#database()).transaction(stores, 'readwrite')
    for (const store of stores) void transaction.objectStore(store).clear()
    await transaction.done
  }

  #database(): Promise<Database> {
    return (this.#opening ??= this.#open().catch((error: unknown) => {
      this.#opening = undefined
      throw error
    }))
  }

  #open(): Promise<Database> {
    return openDB<TrainingSchema>(this.#name, VERSION, {
      upgrade(database) {
        database.createObjectStore('runs', { keyPath: 'id' })
        database.createObjectStore('rows', { keyPath: ['run', 'seq'] })
        database.createObjectStore('entries', { keyPath: 'id' })
      },
      blocking: (_current, _wanted, event) => {
        ;(event.target as IDBDatabase).close()
        this.#opening = undefined
      },
      terminated: () => (this.#opening = undefined)
    })
  }
}

function rowsOf(run: string): IDBKeyRange {
  return IDBKeyRange.bound([run, -Infinity], [run, Infinity])
}
