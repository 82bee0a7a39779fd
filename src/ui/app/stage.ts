import type { Component } from 'svelte'
import { failed } from '../../platform/failure'
import type { Provenance } from '../../flow/lean'
import type { IncidentStore, LogState, Platform, Watched } from '../../platform/platform'
import { watched } from '../../platform/watched'
import type { Head, IncidentDraft, IncidentEvent, Mode } from '../../records/events'
import { openIncident, type EventLog } from '../../records/incident'
import { INCIDENT_FORMAT } from '../../records/events'
import { addFlowTexts } from '../../text/i18n'
import { language } from '../../text/t'
import type { App } from './app'
import type { Ways } from './router.svelte'
import { Running } from './running.svelte'
import type { Shipped } from './session.svelte'
import { Steps, type Stepped } from './steps'

/** A use that is only played. The type keeps it from ever being begun among the incidents of this device. */
export type StagedHead = Head<Exclude<Mode, 'incident'>>

export type StagedLog = EventLog<LogState> & { readonly head: StagedHead }

interface Setting {
  readonly app: App
  readonly log: StagedLog
  /** What its flow rests on, where that is not what the app was built with. */
  readonly provenance?: Provenance | undefined
  readonly router: Ways
  /** Stands wherever the real screens would dial or lead away. */
  readonly Inert: Component<{ text: string }>
  /** Stands before every text that leaves the screen. */
  readonly mark: string
}

/**
 * Puts the real screens on a stage: `Staged.svelte` shows them. What they are given has no way to the incidents of
 * this device, changes no preference, and can neither dial nor lead away.
 */
export function stage(setting: Setting): { app: App; running: Running } {
  const { app, log, provenance, router, Inert } = setting
  addFlowTexts(log.head.hash, log.head.texts)
  const clock = app.platform.clock
  const running = new Running(log, openIncident({ log, clock }))
  const session = played(running)
  const staged: App = {
    shipped: { flow: log.head.flow, texts: log.head.texts, provenance },
    platform: platformOf(setting),
    choices: { current: app.choices.current, change: () => undefined },
    router,
    session,
    steps: new Steps(session, router),
    Inert
  }
  return { app: staged, running }
}

/** What a use that is only played starts with. */
export function stagedHead(
  { flow, texts }: Shipped,
  { id, mode, startedAt }: Pick<StagedHead, 'id' | 'mode' | 'startedAt'>
): StagedHead {
  return {
    format: INCIDENT_FORMAT,
    id,
    startedAt,
    facility: flow.id,
    edition: flow.edition,
    hash: flow.hash,
    flow,
    texts,
    language: language(),
    mode
  }
}

/** A log that keeps nothing beyond its own life. */
export function forgetful(head: StagedHead): StagedLog {
  const state: Watched<LogState> = watched<LogState>({ kind: 'saved' })
  const events: IncidentEvent[] = []
  return {
    head,
    events,
    state,
    append: event => {
      events.push(event)
      return Promise.resolve(state.current)
    },
    onEvents: () => () => undefined
  }
}

function played(running: Running): Stepped {
  return {
    running,
    resume: () => Promise.resolve(running),
    start: () => Promise.resolve(running),
    perform: (draft: IncidentDraft) => running.incident.perform(draft),
    takePen: () => Promise.resolve()
  }
}

function platformOf({ app: { platform }, mark }: Setting): Platform {
  return {
    ...platform,
    incidents: NO_INCIDENTS,
    preferences: {
      read: () => platform.preferences.read(),
      write: () => failed('preferences-not-kept')
    },
    wakeLock: { active: watched(false), hold: () => undefined, release: () => undefined },
    files: {
      ...platform.files,
      download: (name, content, type) =>
        platform.files.download(`${mark}-${name}`, content, type)
    },
    copy: text => platform.copy(`${mark}\n\n${text}`)
  }
}

/** Nothing to be found and nothing to be begun. */
const NO_INCIDENTS: IncidentStore = {
  findOpen: () => Promise.resolve({ ok: true, value: undefined }),
  begin: () => Promise.resolve(failed('blocked')),
  resume: () => Promise.reject(new Error('A stage has no incidents to go on with')),
  list: () => Promise.resolve({ ok: true, value: [] }),
  read: () => Promise.resolve(failed('not-found')),
  remove: () => Promise.resolve(failed('not-found')),
  onChange: () => () => undefined
}
