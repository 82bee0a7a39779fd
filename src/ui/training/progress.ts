/** How far a practice has come, as it is stored with it. */
export interface Progress {
  readonly scene: string
  /** Of the flow it is practised on. */
  readonly hash: string
  /** For each beat told, how many events there were by then. */
  readonly told: readonly number[]
  readonly ended?: boolean
}

/** Reads what was stored; nothing where it is not what this edition writes. */
export function readProgress(more: unknown): Progress | undefined {
  if (typeof more !== 'object' || more === null) return undefined
  const { scene, hash, told, ended } = more as Record<string, unknown>
  if (typeof scene !== 'string' || typeof hash !== 'string') return undefined
  if (!Array.isArray(told)) return undefined
  if (!told.every((count): count is number => Number.isInteger(count))) return undefined
  return { scene, hash, told, ...(ended === true && { ended }) }
}
