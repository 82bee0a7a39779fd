import { DONE, failed, type Result } from '../failure'
import type { OfflineParts } from './browser-offline'
import { tell } from './tell-worker'

const TIME_TO_TAKE_OVER = 2000

/** Puts the waiting edition in charge and loads it, unless any tab has an incident open. */
export async function applyUpdate(
  waiting: ServiceWorker,
  { clock, anyIncidentOpen }: OfflineParts,
  applying: () => void
): Promise<Result<void>> {
  if (await anyIncidentOpen()) return failed('incident-open')
  applying()
  const inControl = new Promise<void>(resolve => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve())
    clock.after(TIME_TO_TAKE_OVER, resolve)
  })
  tell(waiting, 'take-over')
  await inControl
  if (await anyIncidentOpen()) return failed('incident-open')
  location.reload()
  return DONE
}
