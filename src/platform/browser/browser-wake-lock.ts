import type { WakeLock } from '../platform'
import { watched } from '../watched'

/** The browser drops a wake lock whenever the page is hidden; this one asks again when the page is seen. */
export function browserWakeLock(): WakeLock {
  const active = watched(false)
  let wanted = false
  let sentinel: WakeLockSentinel | undefined

  async function request(): Promise<void> {
    if (!wanted || active.current || document.visibilityState !== 'visible') return
    try {
      const granted = await navigator.wakeLock.request('screen')
      granted.addEventListener('release', () => active.set(false), { once: true })
      sentinel = granted
      active.set(true)
      if (!wanted) void granted.release()
    } catch {
      active.set(false)
    }
  }

  document.addEventListener('visibilitychange', () => void request())
  return {
    active,
    hold() {
      wanted = true
      void request()
    },
    release() {
      wanted = false
      void sentinel?.release()
    }
  }
}
