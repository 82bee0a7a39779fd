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
    return isPlainObject(stored) ? stored : {}
  } catch {
    return {}
  }
}

function isPlainObject(value: unknown): value is Preferences {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
