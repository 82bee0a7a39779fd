import { cleanText } from './clean-text'
import { DONE, type FailureCode, failed, success } from './failure'
import type {
  Files,
  OfflineCopy,
  OfflineState,
  Platform,
  Preferences,
  PreferenceStore,
  WakeLock
} from './platform'
import { DeviceIncidents } from './store/device-incidents'
import { watched } from './watched'
import { MemoryRows } from './test/memory-rows'
import { TestClock } from './test/test-clock'
import { TestPens } from './test/test-pens'
import { TestAir } from './test/test-tabs'

const START = Date.UTC(2026, 0, 5, 5, 30)

/** What a test gives a tab, and what it finds there afterwards. */
export interface TestTab {
  readonly platform: Platform
  readonly downloads: { name: string; content: string }[]
  readonly copied: string[]
  printed: number
  /** What the person will choose when asked for a file. */
  fileToOpen: { name: string; bytes: ArrayBuffer } | undefined
  /** These abilities fail with their own code. */
  readonly broken: Set<FailureCode>
  readonly offline: OfflineCopy & { change(change: Partial<OfflineState>): void }
}

/**
 * A tablet in memory: one disk, one clock, any number of tabs. Faults of the disk are set on `rows`
 * (`fault`, `room`, `stall`), the time on `clock`, everything else on the tab.
 */
export class TestDevice {
  readonly clock = new TestClock(START)
  readonly rows = new MemoryRows()
  readonly #pens = new TestPens(this.clock)
  readonly #air = new TestAir()
  #preferences: Preferences = {}

  tab(): TestTab {
    const { clock, rows } = this
    const broken = new Set<FailureCode>()
    const offline = testOffline()
    const tab = {
      downloads: [],
      copied: [],
      printed: 0,
      fileToOpen: undefined,
      broken,
      offline
    }
    return Object.assign(tab as Omit<TestTab, 'platform'>, {
      platform: {
        clock,
        incidents: new DeviceIncidents({
          rows,
          pens: this.#pens,
          tabs: this.#air.tab(),
          clock
        }),
        preferences: this.#preferenceStore(broken),
        wakeLock: testWakeLock(broken),
        files: testFiles(tab),
        offline,
        persistence: { ask: async () => !broken.has('not-persistent') },
        copy: async (text: string) => {
          if (broken.has('copy-refused')) return failed('copy-refused')
          ;(tab.copied as string[]).push(text)
          return DONE
        },
        print: () => void (tab.printed += 1)
      }
    })
  }

  #preferenceStore(broken: Set<FailureCode>): PreferenceStore {
    let own = this.#preferences
    return {
      read: () => own,
      write: change => {
        own = { ...own, ...change }
        if (broken.has('preferences-not-kept')) return failed('preferences-not-kept')
        this.#preferences = { ...this.#preferences, ...change }
        return DONE
      }
    }
  }
}

function testWakeLock(broken: Set<FailureCode>): WakeLock {
  const active = watched(false)
  return {
    active,
    hold: () => active.set(!broken.has('screen-may-sleep')),
    release: () => active.set(false)
  }
}

function testFiles(tab: Pick<TestTab, 'downloads' | 'fileToOpen' | 'broken'>): Files {
  return {
    download(name, content) {
      if (tab.broken.has('file-not-saved')) return failed('file-not-saved')
      tab.downloads.push({ name, content })
      return DONE
    },
    async open(_accept, maxBytes) {
      if (!tab.fileToOpen) return success(undefined)
      const { name, bytes } = tab.fileToOpen
      if (bytes.byteLength > maxBytes) return failed('file-too-large')
      const text = cleanText(bytes)
      return text.ok ? success({ name, text: text.value }) : text
    }
  }
}

function testOffline(): TestTab['offline'] {
  const state = watched<OfflineState>({
    copy: 'complete',
    update: 'none',
    edition: 'test'
  })
  const change = (part: Partial<OfflineState>) => state.set({ ...state.current, ...part })
  return {
    state,
    change,
    start: () => {},
    refresh: async () => {},
    applyUpdate: async () => {
      if (state.current.update !== 'ready') return failed('update-failed')
      change({ update: 'applying' })
      return DONE
    }
  }
}
