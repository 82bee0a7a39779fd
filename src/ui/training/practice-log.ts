import type { LogState } from '../../platform/platform'
import type { TrainingLog, TrainingRow } from '../../platform/training-store'
import { watched } from '../../platform/watched'
import type { IncidentEvent } from '../../records/events'
import { readEvents } from '../../records/stored-event'
import type { StagedHead, StagedLog } from '../app/stage'

/** The events of a practice, kept with the practice. To the screens they are always saved; `failed` tells when not. */
export function practiceLog(
  head: StagedHead,
  log: TrainingLog,
  failed: () => void
): StagedLog {
  const state = watched<LogState>({ kind: 'saved' })
  return {
    head,
    state,
    events: readEvents(log.rows),
    async append(event) {
      const kept = await log.append(rowOf(event))
      if (!kept.ok) failed()
      return state.current
    },
    onEvents: () => () => undefined
  }
}

/** What somebody wrote in their own words may tell of a person, and is not kept. */
export function rowOf(event: IncidentEvent): TrainingRow {
  if (event.type === 'note') return { ...event, text: '' } as TrainingRow
  if (event.type === 'otherwise') return { ...event, reason: '' } as TrainingRow
  return event
}
