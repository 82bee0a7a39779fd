import type { Materials } from '../../customise/examiner'
import { cleanText } from '../clean-text'
import { DONE, type FailureCode, failed, type Result, success } from '../failure'
import type { Files, OfflineCopy, OfflineState, OpenedFile, WakeLock } from '../platform'
import { watched } from '../watched'

/** What a test gives to a tab, and what it finds there afterwards. */
export interface Desk {
  readonly downloads: { name: string; content: string }[]
  readonly copied: string[]
  printed: number
  restarted: number
  /** What the person will choose when asked for a file. */
  fileToOpen: { name: string; bytes: ArrayBuffer } | undefined
  /** Packs that stand beside the app, by id. */
  readonly beside: Record<string, string>
  /** What the examiner of this tab works with; without it nothing can be examined. */
  materials: Materials | undefined
  /** These abilities fail with their own code. */
  readonly broken: Set<FailureCode>
  readonly offline: TestOffline
}

export interface TestOffline extends OfflineCopy {
  change(change: Partial<OfflineState>): void
}

export function emptyDesk(): Desk {
  return {
    downloads: [],
    copied: [],
    printed: 0,
    restarted: 0,
    fileToOpen: undefined,
    beside: {},
    materials: undefined,
    broken: new Set(),
    offline: testOffline()
  }
}

export function testWakeLock({ broken }: Desk): WakeLock {
  const active = watched(false)
  return {
    active,
    hold: () => active.set(!broken.has('screen-may-sleep')),
    release: () => active.set(false)
  }
}

export function testFiles(desk: Desk): Files {
  return {
    download(name, content) {
      if (desk.broken.has('file-not-saved')) return failed('file-not-saved')
      desk.downloads.push({ name, content })
      return DONE
    },
    open: (_accept, maxBytes) => Promise.resolve(openedFile(desk, maxBytes))
  }
}

export function copyTo(desk: Desk, text: string): Promise<Result<void>> {
  if (desk.broken.has('copy-refused')) return Promise.resolve(failed('copy-refused'))
  desk.copied.push(text)
  return Promise.resolve(DONE)
}

function openedFile(
  { fileToOpen }: Desk,
  maxBytes: number
): Result<OpenedFile | undefined> {
  if (!fileToOpen) return success(undefined)
  if (fileToOpen.bytes.byteLength > maxBytes) return failed('file-too-large')
  const text = cleanText(fileToOpen.bytes)
  return text.ok ? success({ name: fileToOpen.name, text: text.value }) : text
}

function testOffline(): TestOffline {
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
    refresh: () => Promise.resolve(),
    applyUpdate() {
      if (state.current.update !== 'ready')
        return Promise.resolve(failed('update-failed'))
      change({ update: 'applying' })
      return Promise.resolve(DONE)
    }
  }
}
