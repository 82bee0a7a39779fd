import type { LogState } from './platform'

/** How long painting waits for the disk before it goes on and shows "not saved yet". */
export const PATIENCE = 50

/** `saved` when the save is confirmed in time; `pending` when it takes longer or failed for now. */
export async function settleWithin(
  save: Promise<LogState>,
  ms: number = PATIENCE
): Promise<'saved' | 'pending'> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<'pending'>(resolve => {
    timer = setTimeout(() => resolve('pending'), ms)
  })
  const confirmed = save.then(state => (state.kind === 'saved' ? 'saved' : 'pending'))
  const first = await Promise.race([confirmed, late])
  clearTimeout(timer)
  return first
}
