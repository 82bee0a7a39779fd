import { flushSync, mount, unmount } from 'svelte'
import { NOT_SURE } from '../../flow/words'
import { screenOf } from '../../machine/screen'
import type { App } from './app'
import Inert from '../parts/Inert.svelte'
import type { Running } from './running.svelte'
import { forgetful, stage, stagedHead } from './stage'
import { StageWays } from './stage-ways.svelte'
import Staged from './Staged.svelte'

/**
 * Plays an incident that nobody sees and nothing keeps, so that the first real taps find the code of the screens
 * read and compiled. In two turns, to hold up no tap for long; each leaves no trace on the page.
 */
export function rehearse(app: App): void {
  whenIdle(() => {
    play(app, askQuestion)
    whenIdle(() => play(app, ({ incident }) => void incident.perform({ type: 'advise' })))
  })
}

function play(app: App, act: (running: Running) => void): void {
  const { title } = document
  const startedAt = app.platform.clock.now()
  const head = stagedHead(app.shipped, { id: 'rehearsal', mode: 'preview', startedAt })
  const router = new StageWays()
  const props = stage({ app, log: forgetful(head), router, Inert, mark: 'rehearsal' })
  const shown = mount(Staged, { target: document.createElement('div'), props })
  flushSync()
  act(props.running)
  flushSync()
  void unmount(shown)
  props.running.incident.stop()
  document.title = title
}

/** One is enough to have the code read; each more would keep machine code in memory that a device may never need. */
function askQuestion({ incident }: Running): void {
  const screen = screenOf(incident.actor.getSnapshot())
  if (screen.kind === 'question') void incident.change(screen.question, [NOT_SURE])
}

function whenIdle(call: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(call, { timeout: 2000 })
  else setTimeout(call)
}
