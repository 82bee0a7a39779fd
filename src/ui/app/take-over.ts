import { NONE, NOT_SURE } from '../../flow/words'
import type { App } from './app'
import type { Taps } from './first-screen'
import type { Overlay, Router } from './router.svelte'
import type { Running } from './running'

/**
 * Brings the app to where the person already is: the open incident if there is one, with what was tapped
 * meanwhile added to it, or the new one they have begun on the page itself.
 */
export async function takeOver(app: App, taps: Taps): Promise<void> {
  const resumed = app.session.running ?? (await app.session.resume())
  if (!resumed) app.choices.change({ standing: taps.standing })
  for (const entry of taps.entries) await app.session.perform({ type: 'danger', entry })
  if (resumed) await addSeen(app, taps)
  else if (taps.startedAt !== undefined) await begin(app, taps, taps.startedAt)
  place(app, taps)
}

async function begin({ session, shipped }: App, taps: Taps, at: number) {
  const running = await session.start(at)
  const question = shipped.flow.questions[0]
  if (!question) return
  running.ticks.set(question.id, taps.chosen)
  if (taps.done || (taps.advise && taps.chosen.length > 0)) {
    await session.perform({
      type: 'answered',
      question: question.id,
      options: taps.chosen
    })
  }
  if (taps.advise) await session.perform({ type: 'advise' })
}

/** Danger ticked while an older incident was still being found counts for that one, beside what it knows. */
async function addSeen({ session, shipped }: App, { done, advise, chosen }: Taps) {
  const question = shipped.flow.questions[0]
  const seen = chosen.filter(id => question?.options.some(option => option.id === id))
  if (!(done || advise) || !question || seen.length === 0) return
  const before = session.running?.answers[question.id] ?? []
  const kept = before.filter(id => id !== NONE && id !== NOT_SURE)
  const options = [...new Set([...kept, ...seen])]
  await session.perform({ type: 'answered', question: question.id, options })
}

/** A sheet that is open stays open, unless something in it was chosen: then that is shown. */
function place({ session, router }: App, { entries }: Taps) {
  const chosen = entries.length > 0
  const sheet = chosen ? undefined : (router.overlay ?? openSheet())
  placeScreen(router, session.running, chosen)
  if (sheet && router.overlay !== sheet) router.go(sheet)
}

function placeScreen(router: Router, running: Running | undefined, chosen: boolean) {
  const { name } = router.route
  if (running && (chosen || name === 'home' || name === 'incident')) {
    router.replace('incident', running.incident.lastStep?.seq ?? 0)
  } else if (name === 'incident') router.replace('')
}

function openSheet(): Overlay | undefined {
  const open = ['emergency', 'cover'] as const
  return open.find(id => document.querySelector(`#${id}[open]`))
}
