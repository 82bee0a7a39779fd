import type { Examine } from '../customise/examiner'
import type { IncidentEvent, IncidentHead } from '../records/events'
import type { Failure, Result } from './failure'
import type { PackStore } from './packs/pack-store'
import type { TrainingStore } from './training-store'

/**
 * Everything the browser does for us, and nothing else does. What can fail returns a `Result` or shows as a state with a
 * `Failure`; no promise rejects but those that fetch a file of ours.
 */
export interface Platform {
  readonly clock: Clock
  readonly incidents: IncidentStore
  readonly preferences: PreferenceStore
  readonly wakeLock: WakeLock
  readonly files: Files
  readonly offline: OfflineCopy
  readonly persistence: Persistence
  /** Checks, proves and compares flows and packs, away from the screen and within a time. */
  readonly examine: Examine
  /** Practice on this device, kept apart from every incident. Rejects when its file has not arrived. */
  training(): Promise<TrainingStore>
  /** The list of what happens in a group session, shared by all windows of the app. */
  groupList(): Promise<SharedList>
  /** Drafts on this device. Rejects when their file has not arrived. */
  drafts(): Promise<Drafts>
  /** The facility packs of this device: without one nobody waits for them. Rejects when their file has not arrived. */
  packs(): Promise<PackStore>
  /** Puts text on the clipboard. Fails with `copy-refused`. */
  copy(text: string): Promise<Result<void>>
  /** Opens the print dialogue for the page as it stands. */
  print(): void
}

/** Milliseconds since 1970. May jump back when somebody sets the tablet's clock; order is told by `seq`, never by time. */
export interface Clock {
  now(): number
  /** Calls once after `ms`; the function returned cancels. */
  after(ms: number, call: () => void): () => void
}

/** A value that changes: `current` is plain data, `subscribe` calls on every change (not at once) and returns the way out. */
export interface Watched<T> {
  readonly current: T
  subscribe(listener: (value: T) => void): () => void
}

/** One incident as it was saved, with the whole flow it runs on. */
export interface SavedIncident {
  readonly head: IncidentHead
  readonly events: readonly IncidentEvent[]
  /** Written by a newer edition than this one understands: shown and exported, never written to. */
  readonly newer: boolean
}

/** What a list of records needs, without flow and events. */
export interface IncidentSummary {
  readonly id: string
  readonly startedAt: number
  /** Absent while the incident is open. */
  readonly closedAt?: number
  readonly facility: string
  readonly newer: boolean
}

/** Incidents on this device. Nothing in here expires by itself. */
export interface IncidentStore {
  /** The incident that is still open (the last begun, if ever there are two), or undefined. Asked at every start: it resumes by itself. Fails with `connection-lost` when the disk does not answer for 3 s. */
  findOpen(): Promise<Result<SavedIncident | undefined>>
  /**
   * Starts an incident and takes its pen for this tab. Waits for the disk at most `PATIENCE` ms.
   * Refused only with `incident-open` (then: `findOpen` and `resume`); when storage fails it still
   * returns a log, which keeps everything in memory and says so.
   */
  begin(head: IncidentHead): Promise<Result<IncidentLog>>
  /** Goes on with an open incident: as writer, or as reader while another tab holds the pen. */
  resume(saved: SavedIncident): Promise<IncidentLog>
  /** All incidents, newest first. */
  list(): Promise<Result<readonly IncidentSummary[]>>
  /** One incident whole. Fails with `not-found`. */
  read(id: string): Promise<Result<SavedIncident>>
  /** Deletes a closed incident for good, and its flow once nothing else runs on it. Refuses an open one with `incident-open`. */
  remove(id: string): Promise<Result<void>>
  /** Calls when another tab began, closed or deleted an incident. */
  onChange(listener: () => void): () => void
}

/**
 * Where the events of an incident stand.
 * `saving`: the disk takes longer than `PATIENCE`; up to then the last state stands.
 * `unsaved`: kept in memory and tried again by itself. `read-only`: another tab holds the pen, or the data is newer.
 */
export type LogState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved'; readonly count: number; readonly failure: Failure }
  | { readonly kind: 'read-only'; readonly count: number; readonly failure: Failure }

/** The event list of one incident in this tab. Keeps every event in memory whatever the disk does. */
export interface IncidentLog {
  readonly head: IncidentHead
  /** Every event known to this tab, saved or not. */
  readonly events: readonly IncidentEvent[]
  readonly state: Watched<LogState>
  /**
   * Adds one event (plain data, `seq` one above the last) and settles when it is on disk or has failed for now.
   * `closed` also closes the incident and, once saved, gives the pen back. A reader's events are refused and not kept.
   */
  append(event: IncidentEvent): Promise<LogState>
  /** Calls a reader with events that the writing tab has added since. */
  onEvents(listener: (added: readonly IncidentEvent[]) => void): () => void
  /**
   * Moves the pen to this tab, after the person has agreed. The other tab first saves what it has and turns read-only.
   * Settles with every event there is: replay them.
   */
  takeOver(): Promise<Result<readonly IncidentEvent[]>>
  /** Gives the pen back and stops listening. */
  release(): void
}

/** What the person chose on this device. Anything may be absent; unknown entries of a newer edition are kept. */
export interface Preferences {
  readonly language?: 'ja' | 'en'
  readonly theme?: 'light' | 'dark' | 'system'
  /** Per cent, 100–200. */
  readonly textSize?: number
  /** This device can place telephone calls. */
  readonly canCall?: boolean
  /** Standing question → option, over the facility's presets. */
  readonly standing?: Readonly<Record<string, string>>
  /** What the hours by day of the week of the pack in use said last: open or after hours. */
  readonly hours?: string | null
  /** An incident was open when this device was last used. Only a hint for the first paint: `findOpen` knows. */
  readonly open?: boolean
  /** The facility pack in use; null or absent where there is none. Only a hint: `PackStore.inUse` knows. */
  readonly pack?: PackHint | null
  /** A newer base that the pack in use is not laid over: it does not fit, or somebody went back. */
  readonly heldBase?: { readonly hash: string; readonly unfit: boolean } | null
  /** What is ticked, or written as a note, in an incident and not confirmed yet. */
  readonly ticks?: { readonly incident: string; readonly of: Ticks } | null
}

/** Options by question; nothing where they were confirmed. */
export type Ticks = Readonly<Record<string, readonly string[] | undefined>>

/** What the first paint needs of a pack: its standing questions and their options, the preset first. */
export interface PackHint {
  readonly hash: string
  readonly standing: Readonly<Record<string, readonly string[]>>
}

/** Small choices that can be read before the first paint. With storage blocked they last as long as the page. */
export interface PreferenceStore {
  read(): Preferences
  /** Changes the entries named. Fails with `preferences-not-kept`; the change still holds for this page. */
  write(change: Preferences): Result<void>
}

/** Keeps the screen on while held, again and again each time the page becomes visible. */
export interface WakeLock {
  /** True while the browser really keeps the screen on. */
  readonly active: Watched<boolean>
  hold(): void
  release(): void
}

export interface OpenedFile {
  readonly name: string
  readonly text: string
}

export interface Files {
  /** Hands the person a file. Fails with `file-not-saved`. */
  download(
    name: string,
    content: string,
    type: 'text/plain' | 'application/json'
  ): Result<void>
  /**
   * Lets the person choose one text file; undefined when they choose none.
   * Refuses more than `maxBytes` (`file-too-large`) and anything but clean UTF-8 (`file-not-text`); the text is NFC.
   */
  open(accept: string, maxBytes: number): Promise<Result<OpenedFile | undefined>>
}

/**
 * The copy of the app that works without a network.
 * `copy`: `complete` is said only after every file was found in it.
 * `update`: `ready` means a newer edition is wholly downloaded and no incident is open in any tab.
 */
export interface OfflineState {
  readonly copy: 'checking' | 'complete' | 'incomplete' | 'unsupported'
  readonly update: 'none' | 'ready' | 'applying'
  /** Name of the offline copy in use, to compare two devices by eye. */
  readonly edition?: string
  readonly failure?: Failure
}

export interface OfflineCopy {
  readonly state: Watched<OfflineState>
  /** Registers the service worker; called once, after the first screen is painted. */
  start(): void
  /** Looks again whether an update may be offered; called when home is shown. */
  refresh(): Promise<void>
  /** Changes to the new edition and reloads this page. Refused with `incident-open` while one is open in any tab. */
  applyUpdate(): Promise<Result<void>>
}

/** Work that is not finished, kept on this device under a name: plain data, whole. Nothing in here expires by itself. */
export interface Drafts {
  /** Undefined where there is none. */
  read(name: string): Promise<Result<Draft | undefined>>
  /**
   * Keeps the data in place of the revision that this tab knows (0 where there was none) and tells the new one.
   * Refused with `other-tab-writes` where another tab has kept something since.
   */
  keep(name: string, data: unknown, over: number): Promise<Result<number>>
  /**
   * Puts the data aside at once, for a page that is about to go: it is what is read next time, unless something else than
   * `under way`, the data that is still being kept over the same revision, was kept since.
   */
  leave(name: string, data: unknown, over: number, underWay: unknown): void
}

export interface Draft {
  readonly data: unknown
  readonly revision: number
}

/** Whether the browser promises not to clear our data by itself. */
export interface Persistence {
  /** Asks the browser to keep the data; false when it refuses or cannot say. Asks the person nothing in Chromium and Safari. */
  ask(): Promise<boolean>
}

/** Plain data. Its number tells the order. */
export interface Numbered {
  readonly seq: number
}

/**
 * A list that all windows of the app on this device share, apart from every incident. What one of them adds the others
 * hear of by themselves, also where nothing can be stored.
 */
export interface SharedList {
  /** Every row known to this window, in order. */
  readonly rows: Watched<readonly Numbered[]>
  /** Why rows are only kept as long as a window is open; absent while they are on disk. */
  readonly failure: Watched<Failure | undefined>
  /** Adds a row. False where another window was first with its number: that one's row counts and is in `rows`. */
  add(row: Numbered): Promise<boolean>
  /** Removes every row for good, in all windows. */
  clear(): Promise<void>
  /** Stops listening. */
  close(): void
}
