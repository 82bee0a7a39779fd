import { untrack } from 'svelte'
import type { Ticks } from '../../platform/platform'
import type { RealApp } from './app'
import type { Running } from './running.svelte'

/**
 * Keeps what is ticked and not confirmed yet through a restart, as long as its incident is open. Only the tab with the
 * pen does: elsewhere old ticks would stand before the answers. Returns the way out.
 */
export function keepTicks({ session, platform: { preferences } }: RealApp): () => void {
  let kept: Running | undefined
  let written: Ticks | undefined

  function follow(running: Running | undefined): void {
    if (running === kept) return
    kept = running
    if (running)
      running.ticks = { ...ticksOf(running.incident.head.id), ...running.ticks }
    else preferences.write({ ticks: null })
  }

  function ticksOf(incident: string): Ticks {
    const stored = preferences.read().ticks
    return stored?.incident === incident ? onlyTicks(stored.of) : {}
  }

  return $effect.root(() => {
    $effect(() => {
      const { running } = session
      if (running?.saved.kind === 'read-only') return
      untrack(() => follow(running))
      if (!running || running.ticks === written) return
      written = running.ticks
      preferences.write({ ticks: { incident: running.incident.head.id, of: written } })
    })
  })
}

/** What is stored may have been spoilt. */
function onlyTicks(stored: unknown): Ticks {
  const entries = Object.entries(stored ?? {}) as [string, unknown][]
  const isTicks = (entry: [string, unknown]): entry is [string, string[]] =>
    Array.isArray(entry[1]) && entry[1].every(option => typeof option === 'string')
  return Object.fromEntries(entries.filter(isTicks))
}
