import type { WorkerStatus } from '../../sw/messages'
import { failed, failure, type Result } from '../failure'
import type { Clock, OfflineCopy, OfflineState } from '../platform'
import type { Source } from '../watched'
import { tell } from './tell-worker'
import { trustedUrl } from './trusted-url'

const TIME_BETWEEN_CHECKS = 3_600_000

export interface OfflineParts {
  readonly clock: Clock
  /** Whether any tab of this device has an incident open. */
  readonly anyIncidentOpen: () => Promise<boolean>
}

/** The service worker as the app sees it. A new edition waits until the person asks for it or every tab is closed. */
export class BrowserOffline implements OfflineCopy {
  readonly state: Source<OfflineState>
  readonly #parts: OfflineParts
  #registration: ServiceWorkerRegistration | undefined
  #lastCheck = 0

  constructor(parts: OfflineParts, state: Source<OfflineState>) {
    this.#parts = parts
    this.state = state
  }

  start(): void {
    if ('serviceWorker' in navigator) void this.#register()
    else this.#change({ copy: 'unsupported', failure: failure('no-offline-copy') })
  }

  async refresh(): Promise<void> {
    const registration = this.#registration
    if (!registration || this.state.current.update === 'applying') return
    this.#lookForUpdate(registration)
    const waits = registration.waiting !== null && registration.active !== null
    const ready = waits && !(await this.#parts.anyIncidentOpen())
    this.#change({ update: ready ? 'ready' : 'none' })
  }

  async applyUpdate(): Promise<Result<void>> {
    const waiting = this.#registration?.waiting
    if (!waiting) return failed('update-failed')
    return import('./apply-update').then(
      ({ applyUpdate }) =>
        applyUpdate(waiting, this.#parts, () => this.#change({ update: 'applying' })),
      error => failed('update-failed', error)
    )
  }

  async #register(): Promise<void> {
    try {
      const address = trustedUrl('app-sw', new URL('sw.js', document.baseURI).href)
      const registration = await navigator.serviceWorker.register(address, {
        updateViaCache: 'none'
      })
      this.#registration = registration
      this.#lastCheck = this.#parts.clock.now()
      registration.addEventListener('updatefound', () =>
        this.#watch(registration.installing)
      )
      this.#watch(registration.installing)
      await this.#askStatus()
      await this.refresh()
    } catch (error) {
      this.#change({ copy: 'incomplete', failure: failure('no-offline-copy', error) })
    }
  }

  #watch(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') void this.refresh()
      if (worker.state === 'activated') void this.#askStatus()
      if (worker.state === 'redundant') this.#installFailed()
    })
  }

  /** With a working copy the failed one is simply never heard of again. */
  #installFailed(): void {
    if (this.#registration?.active) return
    this.#change({ copy: 'incomplete', failure: failure('no-offline-copy') })
  }

  async #askStatus(): Promise<void> {
    const worker = this.#registration?.active
    if (!worker) return
    const { complete, edition } = await statusOf(worker)
    const { update } = this.state.current
    if (complete) this.state.set({ copy: 'complete', update, edition })
    else
      this.#change({ copy: 'incomplete', edition, failure: failure('no-offline-copy') })
  }

  #lookForUpdate(registration: ServiceWorkerRegistration): void {
    const now = this.#parts.clock.now()
    if (Math.abs(now - this.#lastCheck) < TIME_BETWEEN_CHECKS) return
    this.#lastCheck = now
    registration.update().catch(() => {})
  }

  #change(change: Partial<OfflineState>): void {
    this.state.set({ ...this.state.current, ...change })
  }
}

function statusOf(worker: ServiceWorker): Promise<WorkerStatus> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<WorkerStatus>) => resolve(data)
    tell(worker, 'status', [port2])
  })
}
