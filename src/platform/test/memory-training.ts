import type { TrainingRowOf, TrainingTables } from '../store/training-tables'
import type { TrainingEntry, TrainingRun } from '../training-store'

/** The training tables of a test device, and what is wrong with them. */
export class MemoryTraining implements TrainingTables {
  stored = {
    runs: [] as TrainingRun[],
    rows: [] as TrainingRowOf[],
    entries: [] as TrainingEntry[]
  }
  broken = false
  /** What the next draws give, in order; then always 0. */
  draws: number[] = []

  runs = () => this.#work(() => this.stored.runs)
  rows = (run: string) =>
    this.#work(() => this.stored.rows.filter(row => row.run === run))
  entries = () => this.#work(() => this.stored.entries)

  putRun(run: TrainingRun): Promise<void> {
    return this.#work(() => {
      this.stored.runs = [...without(this.stored.runs, run.id), structuredClone(run)]
    })
  }

  removeRun(id: string): Promise<void> {
    return this.#work(() => {
      this.stored.runs = without(this.stored.runs, id)
      this.stored.rows = this.stored.rows.filter(({ run }) => run !== id)
    })
  }

  addRow(row: TrainingRowOf): Promise<void> {
    return this.#work(() => {
      const taken = this.stored.rows.some(
        ({ run, seq }) => run === row.run && seq === row.seq
      )
      if (taken) throw new DOMException('the row is there', 'ConstraintError')
      this.stored.rows.push(structuredClone(row))
    })
  }

  putEntry(entry: TrainingEntry): Promise<void> {
    return this.#work(() => {
      const others = without(this.stored.entries, entry.id)
      this.stored.entries = [...others, structuredClone(entry)]
    })
  }

  clear(): Promise<void> {
    return this.#work(() => {
      this.stored = { runs: [], rows: [], entries: [] }
    })
  }

  draw(below: number): number {
    return (this.draws.shift() ?? 0) % below
  }

  #work<T>(work: () => T): Promise<T> {
    if (this.broken) return Promise.reject(new Error('a test broke it'))
    return new Promise(resolve => resolve(structuredClone(work())))
  }
}

function without<T extends { id: string }>(list: readonly T[], id: string): T[] {
  return list.filter(each => each.id !== id)
}
