import { spentBy, spentInAll } from '../../training/group/timer'
import { agendaOf, partOf, type Session } from '../../training/group/session'

const MINUTE = 60_000

export interface TimeLeft {
  /** Milliseconds left in this part; below 0 when it takes longer. */
  readonly part: number
  readonly all: number
}

export function timeLeft(session: Session, now: number): TimeLeft {
  const part = partOf(session)
  const parts = agendaOf(session)
  const meant = parts.find(({ id }) => id === part)?.minutes ?? 0
  const spent = spentBy(session.timer, part, now)
  const before = spentInAll(session.timer) - (session.timer.spent[part] ?? 0)
  const all = parts.reduce((sum, { minutes }) => sum + minutes, 0)
  return { part: meant * MINUTE - spent, all: all * MINUTE - before - spent }
}

/** 4:05, without a sign. */
export function clockText(ms: number): string {
  const seconds = Math.abs(ms < 0 ? Math.floor(ms / 1000) : Math.ceil(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
