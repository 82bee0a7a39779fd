/** What a page asks the service worker; the answer to `status` comes through the port sent along. */
export type WorkerMessage = 'status' | 'take-over'

/** Whether every file is in the offline copy, after fetching again what was missing, and which copy it is. */
export interface WorkerStatus {
  readonly complete: boolean
  readonly edition: string
}
