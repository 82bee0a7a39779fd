import type { FailureCode } from '../failure'

const WHEN_OPENING: Readonly<Record<string, FailureCode>> = {
  QuotaExceededError: 'quota',
  TimeoutError: 'connection-lost',
  VersionError: 'newer-data',
  UpgradeWaits: 'upgrade-waits',
  AbortError: 'connection-lost'
}

const WHEN_WORKING: Readonly<Record<string, FailureCode>> = {
  QuotaExceededError: 'quota',
  InvalidStateError: 'connection-lost',
  TransactionInactiveError: 'connection-lost',
  UnknownError: 'connection-lost',
  TimeoutError: 'connection-lost',
  AbortError: 'connection-lost',
  NotFoundError: 'newer-data',
  NewerData: 'newer-data',
  ConstraintError: 'other-tab-writes',
  IncidentOpen: 'incident-open'
}

/** Why the database does not open. What cannot be told apart means that this browser does not let us save. */
export function openingFailure(error: unknown): FailureCode {
  return WHEN_OPENING[nameOf(error)] ?? 'blocked'
}

export function workingFailure(error: unknown): FailureCode {
  return WHEN_WORKING[nameOf(error)] ?? 'storage-failed'
}

export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : ''
}
