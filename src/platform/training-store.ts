import type { Result } from './failure'

/**
 * What practising leaves on this device. It has a database of its own, in which there is no place for an incident,
 * and knows nobody: scenes, answers and dates. `more` belongs to whoever practises and is read with care.
 */
export interface TrainingStore {
  /** A whole number from 0 up to, not including, `below`, each as likely as any other. */
  chance(below: number): number
  /** The practice of this kind begun last, if it is still kept and no other tab is at it. */
  resume(kind: TrainingRun['kind']): Promise<Result<TrainingLog | undefined>>
  /** Begins a practice and forgets older ones of its kind, but for those another tab is at. */
  begin(run: TrainingRun): Promise<TrainingLog>
  /** What has been practised here, oldest first. */
  practised(): Promise<Result<readonly TrainingEntry[]>>
  /** Notes that something was practised; the same id is noted once. */
  note(entry: TrainingEntry): Promise<Result<void>>
  /** Forgets everything that was ever practised here. */
  wipe(): Promise<Result<void>>
}

/** A practice under way. */
export interface TrainingRun {
  readonly id: string
  readonly kind: 'alone' | 'group'
  readonly startedAt: number
  readonly more: unknown
}

/** One thing that happened in a practice: plain data, `seq` one above the last. */
export interface TrainingRow {
  readonly seq: number
  readonly type: string
}

export interface TrainingEntry {
  readonly id: string
  readonly at: number
  readonly more: unknown
}

/** A practice in this tab. It goes on whatever the disk does; what cannot be kept is told by each result. */
export interface TrainingLog {
  readonly run: TrainingRun
  readonly rows: readonly TrainingRow[]
  append(row: TrainingRow): Promise<Result<void>>
  /** Changes what belongs to whoever practises. */
  change(more: unknown): Promise<Result<void>>
  /** Lets another tab go on with it. */
  release(): void
}
