import type { Failure, Result } from '../failure'
import type { Numbered, SharedList } from '../platform'
import { watched } from '../watched'
import type { Tabs } from './tabs'

/** What windows tell one another about a list. `hello`: a new window asks what there is. */
export type ListMessage =
  | { readonly type: 'hello' }
  | { readonly type: 'rows'; readonly rows: readonly Numbered[] }
  | { readonly type: 'cleared' }

/** Where the rows of a list are kept. Another row under a number that is taken is refused with `other-tab-writes`. */
export interface ListRows {
  read(): Promise<Result<readonly Numbered[]>>
  add(row: Numbered): Promise<Result<void>>
  clear(): Promise<Result<void>>
}

/** A list over the rows on disk; what other windows tell is taken in even where the disk fails. */
export async function openShared(
  disk: ListRows,
  tabs: Tabs<ListMessage>
): Promise<SharedList> {
  const list = new TabList(disk, tabs)
  await list.read()
  return list
}

class TabList implements SharedList {
  readonly rows = watched<readonly Numbered[]>([])
  readonly failure = watched<Failure | undefined>(undefined)
  readonly close: () => void
  readonly #disk: ListRows
  readonly #tabs: Tabs<ListMessage>

  constructor(disk: ListRows, tabs: Tabs<ListMessage>) {
    this.#disk = disk
    this.#tabs = tabs
    this.close = tabs.listen(message => this.#hear(message))
    tabs.say({ type: 'hello' })
  }

  async read(): Promise<void> {
    const stored = await this.#disk.read()
    if (stored.ok) this.#take(stored.value)
    else this.failure.set(stored.failure)
  }

  async add(row: Numbered): Promise<boolean> {
    if (this.rows.current.some(({ seq }) => seq === row.seq)) return false
    const stored = await this.#disk.add(row)
    if (!stored.ok && stored.failure.code === 'other-tab-writes') {
      await this.read()
      return false
    }
    this.#note(stored)
    this.#take([row])
    this.#tabs.say({ type: 'rows', rows: [row] })
    return true
  }

  async clear(): Promise<void> {
    this.#note(await this.#disk.clear())
    this.rows.set([])
    this.#tabs.say({ type: 'cleared' })
  }

  #hear(message: ListMessage): void {
    if (message.type === 'cleared') this.rows.set([])
    if (message.type === 'rows') this.#take(message.rows)
    if (message.type === 'hello' && this.rows.current.length > 0) {
      this.#tabs.say({ type: 'rows', rows: this.rows.current })
    }
  }

  #note(result: Result<void>): void {
    this.failure.set(result.ok ? undefined : result.failure)
  }

  #take(added: readonly Numbered[]): void {
    this.rows.set(merged(this.rows.current, added))
  }
}

/** Of two rows with one number the one known first stays. */
function merged(known: readonly Numbered[], added: readonly Numbered[]): Numbered[] {
  const fresh = added.filter(row => !known.some(({ seq }) => seq === row.seq))
  return [...known, ...fresh].sort((a, b) => a.seq - b.seq)
}
