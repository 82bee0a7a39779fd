import { failed, failure } from '../failure'
import type { OfflineCopy, OfflineState } from '../platform'
import { watched } from '../watched'
import type { BrowserOffline, OfflineParts } from './browser-offline'

/** Looks after the offline copy from a file of its own: nobody needs it before the first screen stands. */
export function lateOffline(parts: OfflineParts): OfflineCopy {
  const state = watched<OfflineState>({ copy: 'checking', update: 'none' })
  let loading: Promise<BrowserOffline | void> | undefined
  return {
    state,
    start() {
      loading = import('./browser-offline').then(
        own => {
          const offline = new own.BrowserOffline(parts, state)
          offline.start()
          return offline
        },
        error =>
          state.set({
            copy: 'incomplete',
            update: 'none',
            failure: failure('no-offline-copy', error)
          })
      )
    },
    refresh: async () => (await loading)?.refresh(),
    applyUpdate: async () => (await loading)?.applyUpdate() ?? failed('update-failed')
  }
}
