/** Everything that can go wrong outside our own code. Each has a text and one thing to do in `locales/{ja,en}/app.yaml` under `failures.<code>`. */
export const FAILURE_CODES = [
  'quota',
  'blocked',
  'connection-lost',
  'other-tab-writes',
  'newer-data',
  'upgrade-waits',
  'incident-open',
  'not-found',
  'storage-failed',
  'preferences-not-kept',
  'not-persistent',
  'screen-may-sleep',
  'copy-refused',
  'file-too-large',
  'file-not-text',
  'file-not-saved',
  'no-offline-copy',
  'update-failed'
] as const

export type FailureCode = (typeof FAILURE_CODES)[number]

/** `detail` is for a developer's eye only and never shown as it stands. */
export interface Failure {
  readonly code: FailureCode
  readonly detail?: string
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure }

export const DONE: Result<void> = { ok: true, value: undefined }

export function success<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function failed(code: FailureCode, cause?: unknown): Result<never> {
  return { ok: false, failure: failure(code, cause) }
}

export function failure(code: FailureCode, cause?: unknown): Failure {
  return cause === undefined ? { code } : { code, detail: describe(cause) }
}

function describe(cause: unknown): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
}
