import { DONE, failed, type Result } from '../failure'
import type { Preferences, PreferenceStore } from '../platform'

/**
 * Preferences as one JSON entry in localStorage, shared by all that run on this device: only what is chosen is put
 * over what is there. What is there but unreadable counts as nothing chosen.
 */
export function browserPreferences(key: string): PreferenceStore {
  let unkept: Preferences = {}
  const read = () => ({ ...load(key), ...unkept })
  return {
    read,
    write(change): Result<void> {
      unkept = { ...unkept, ...change }
      try {
        localStorage.setItem(key, JSON.stringify(read()))
        unkept = {}
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

/** Without entries that the first paint would fail on; what a newer edition added is kept. */
function fitting(stored: Preferences): Preferences {
  return Object.fromEntries(
    Object.entries(stored).filter(([key, value]) => fits(key, value))
  )
}

function fits(key: string, value: unknown): boolean {
  if (key === 'language') return value === 'ja' || value === 'en'
  return typeof value === 'object' ? value !== null : key !== 'standing' && key !== 'pack'
}

function isPlainObject(value: unknown): value is Preferences {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
