import { DONE, failed, type Result } from '../failure'
import type { Preferences, PreferenceStore } from '../platform'

/** Preferences as one JSON entry in localStorage. What is there but unreadable counts as nothing chosen. */
export function browserPreferences(key: string): PreferenceStore {
  let current = load(key)
  return {
    read: () => current,
    write(change): Result<void> {
      current = { ...load(key), ...current, ...change }
      try {
        localStorage.setItem(key, JSON.stringify(current))
        return DONE
      } catch (error) {
        return failed('preferences-not-kept', error)
      }
    }
  }
}

function load(key: string): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return isPlainObject(stored) ? fitting(stored) : {}
  } catch {
    return {}
  }
}

/** Without what is not of the kind it should be; what a newer edition added is kept. */
function fitting(stored: Preferences): Preferences {
  const entries = Object.entries(stored) as [string, unknown][]
  return Object.fromEntries(
    entries.filter(
      ([key, value]) =>
        value !== null &&
        typeof value === (KINDS[key] ?? typeof value) &&
        (key !== 'language' || value === 'ja' || value === 'en')
    )
  )
}

const KINDS: Record<string, string> = {
  textSize: 'number',
  canCall: 'boolean',
  standing: 'object',
  pack: 'object'
}

function isPlainObject(value: unknown): value is Preferences {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
