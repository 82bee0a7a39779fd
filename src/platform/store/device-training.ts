import { failed, type FailureCode, type Result, success } from '../failure'
import type {
  TrainingEntry,
  TrainingLog,
  TrainingRow,
  TrainingRun,
  TrainingStore
} from '../training-store'
import type { Pens } from './pens'
import type { TrainingTables } from './training-tables'

export interface TrainingParts {
  readonly tables: TrainingTables
  readonly pens: Pens
  readonly chance: (below: number) => number
  readonly failureOf: (error: unknown) => FailureCode
}

/** The practices of this device. */
export class DeviceTraining implements TrainingStore {
  readonly #parts: TrainingParts

  constructor(parts: TrainingParts) {
    this.#parts = parts
  }

  chance(below: number): number {
    return this.#parts.chance(below)
  }

  resume(kind: TrainingRun['kind']): Promise<Result<TrainingLog | undefined>> {
    return this.#ask(async tables => {
      const [latest] = newestFirst(await tables.runs()).filter(run => run.kind === kind)
      const pen = latest && (await this.#penOf(latest))
      if (!latest || !pen) return undefined
      const rows = (await tables.rows(latest.id)).sort((a, b) => a.seq - b.seq)
      return this.#logOf(latest, rows.map(withoutRun), pen)
    })
  }

  async begin(run: TrainingRun): Promise<TrainingLog> {
    const pen = await this.#penOf(run)
    await this.#ask(async tables => {
      for (const other of await tables.runs()) {
        if (other.kind === run.kind) await this.#forget(other)
      }
      await tables.putRun(run)
    })
    return this.#logOf(run, [], pen)
  }

  practised(): Promise<Result<readonly TrainingEntry[]>> {
    return this.#ask(async tables => (await tables.entries()).sort((a, b) => a.at - b.at))
  }

  note(entry: TrainingEntry): Promise<Result<void>> {
    return this.#ask(tables => tables.putEntry(entry))
  }

  wipe(): Promise<Result<void>> {
    return this.#ask(tables => tables.clear())
  }

  #penOf({ id }: TrainingRun) {
    return this.#parts.pens.take(id, () => undefined)
  }

  async #forget(run: TrainingRun): Promise<void> {
    const pen = await this.#penOf(run)
    if (pen) await this.#parts.tables.removeRun(run.id)
    pen?.release()
  }

  #logOf(
    begun: TrainingRun,
    known: readonly TrainingRow[],
    pen: { release(): void } | undefined
  ): TrainingLog {
    let run = begun
    let rows = known
    return {
      get run() {
        return run
      },
      get rows() {
        return rows
      },
      append: row => {
        rows = [...rows, row]
        return this.#ask(tables => tables.addRow({ ...row, run: run.id }))
      },
      change: more => {
        run = { ...run, more }
        return this.#ask(tables => tables.putRun(run))
      },
      release: () => pen?.release()
    }
  }

  async #ask<T>(work: (tables: TrainingTables) => Promise<T>): Promise<Result<T>> {
    try {
      return success(await work(this.#parts.tables))
    } catch (error) {
      return failed(this.#parts.failureOf(error), error)
    }
  }
}

function newestFirst(runs: readonly TrainingRun[]): TrainingRun[] {
  return [...runs].sort((a, b) => b.startedAt - a.startedAt)
}

function withoutRun(row: TrainingRow): TrainingRow {
  return Object.fromEntries(
    Object.entries(row).filter(([key]) => key !== 'run')
  ) as unknown as TrainingRow
}
