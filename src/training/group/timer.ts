/** Longer silences are an interruption: a sleeping laptop, a window that was closed. They cost the session no more. */
export const LONGEST_SILENCE = 30_000

/** How much of each part of the agenda is used up. Every event of the session moves it, a tick does nothing else. */
export interface Timer {
  readonly running: boolean
  /** When the session was last heard of, as the clock of the device said. */
  readonly heard: number | undefined
  readonly spent: Readonly<Record<string, number>>
}

export const STOPPED: Timer = { running: false, heard: undefined, spent: {} }

/** Time goes on in one part of the agenda. A clock that is set back or forward neither gives nor takes time. */
export function hear(timer: Timer, part: string, at: number): Timer {
  const passed = timer.running ? silence(timer, at) : 0
  const spent = { ...timer.spent, [part]: spentIn(timer, part) + passed }
  return { ...timer, heard: at, spent }
}

export function spentIn({ spent }: Timer, part: string): number {
  return spent[part] ?? 0
}

/** The time used up in a part at this moment, the time since the last event included where it is the current part. */
export function spentBy(timer: Timer, part: string, now: number): number {
  return spentIn(timer, part) + (timer.running ? silence(timer, now) : 0)
}

export function spentInAll({ spent }: Timer): number {
  return Object.values(spent).reduce((all, part) => all + part, 0)
}

function silence({ heard }: Timer, at: number): number {
  if (heard === undefined || at <= heard) return 0
  return Math.min(at - heard, LONGEST_SILENCE)
}
