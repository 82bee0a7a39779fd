import type { TrainingEntry, TrainingRow, TrainingRun } from '../training-store'

export type TrainingRowOf = TrainingRow & { readonly run: string }

/** The tables of the training database. Each call is one transaction, and rejects where the disk does. */
export interface TrainingTables {
  runs(): Promise<TrainingRun[]>
  putRun(run: TrainingRun): Promise<void>
  /** Deletes a run with its rows. */
  removeRun(id: string): Promise<void>
  rows(run: string): Promise<TrainingRowOf[]>
  addRow(row: TrainingRowOf): Promise<void>
  entries(): Promise<TrainingEntry[]>
  putEntry(entry: TrainingEntry): Promise<void>
  clear(): Promise<void>
}
