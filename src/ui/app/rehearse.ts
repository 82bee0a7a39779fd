import { flushSync, mount, unmount } from 'svelte'
import { NOT_SURE } from '../../flow/words'
import { screenOf } from '../../machine/screen'
import type { IncidentLog, LogState } from '../../platform/platform'
import { watched } from '../../platform/watched'
import type { IncidentEvent, IncidentHead } from '../../records/events'
import { openIncident } from '../../records/incident'
import type { App } from './app'
import Rehearsal from './Rehearsal.svelte'
import type { Router } from './router.svelte'
import { Running } from './running'
import type { Steps } from './steps'

const MOST_QUESTIONS = 4

/**
 * Plays an incident that nobody sees and nothing keeps, so that the first real taps find the code of the screens
 * read and compiled. In two turns, to hold up no tap for long; each leaves no trace on the page.
 */
export function rehearse(app: App): void {
  whenIdle(() => {
    play(app, askQuestions)
    whenIdle(() => play(app, ({ incident }) => void incident.perform({ type: 'advise' })))
  })
}

function play(app: App, act: (running: Running) => void): void {
  const { title } = document
  const log = forgetful(app.session.newHead())
  const running = new Running(log, openIncident({ log, clock: app.platform.clock }))
  const props = { app: { ...app, router: ROUTER, steps: STEPS }, running }
  const shown = mount(Rehearsal, { target: document.createElement('div'), props })
  flushSync()
  act(running)
  flushSync()
  void unmount(shown)
  running.incident.stop()
  document.title = title
}

function askQuestions({ incident }: Running): void {
  for (let count = 0; count < MOST_QUESTIONS; count += 1) {
    const screen = screenOf(incident.actor.getSnapshot())
    if (screen.kind !== 'question') return
    void incident.change(screen.question, [NOT_SURE])
    flushSync()
  }
}

/** A log that keeps nothing. */
function forgetful(head: IncidentHead): IncidentLog {
  const events: IncidentEvent[] = []
  const state = watched<LogState>({ kind: 'saved' })
  return {
    head,
    events,
    state,
    append: () => Promise.resolve(state.current),
    onEvents: () => () => undefined,
    takeOver: () => Promise.resolve({ ok: true, value: events }),
    release: () => undefined
  }
}

/* Nobody taps on a rehearsal, so nothing of these is ever called. */
const ROUTER = { route: { name: 'incident' } } as Router
const STEPS = {} as Steps

function whenIdle(call: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(call, { timeout: 2000 })
  else setTimeout(call)
}
