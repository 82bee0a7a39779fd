import { NONE, NOT_SURE } from '../../flow/words'
import { setLanguage } from '../../text/i18n'
import { language } from '../../text/t'
import type { RealApp } from './app'
import { SHEETS } from './bar'
import type { Taps } from './first-screen'
import type { Overlay, Ways } from './router.svelte'
import type { Running } from './running.svelte'

/**
 * Brings the app to where the person already is: the open incident if there is one, with what was tapped
 * meanwhile added to it, or the new one they have begun on the page itself. Storage may be slow; the page goes on
 * hearing taps until this ends, and it ends when `look` tells nothing new.
 */
export async function takeOver(app: RealApp, look: () => Promise<Taps>): Promise<void> {
  const resumed = await app.session.resume().catch(reportError)
  let known: Taps | undefined
  for (;;) {
    const taps = await look()
    if (JSON.stringify(taps) === JSON.stringify(known)) return place(app, taps)
    await add(app, taps, { known, resumed })
    known = taps
  }
}

type Before = { known: Taps | undefined; resumed: unknown }

async function add(app: RealApp, taps: Taps, { known, resumed }: Before) {
  const { session } = app
  if (taps.language !== language()) setLanguage(taps.language)
  if (!resumed) {
    const { standing } = app.choices.current
    app.choices.change({ standing: { ...standing, ...taps.standing } })
  }
  for (const entry of taps.entries.slice(known?.entries.length)) {
    await session.perform({ type: 'danger', entry })
  }
  if (resumed) await addSeen(app, taps)
  else if (taps.startedAt !== undefined) await begin(app, taps, known)
}

async function begin({ session }: RealApp, taps: Taps, known?: Taps) {
  const running = await session.start(taps.startedAt)
  const { incident } = running
  const { question, chosen } = taps
  if (isAnswered(taps)) await incident.change(question, chosen)
  else {
    running.tick(question, chosen)
    if (known && isAnswered(known)) await incident.back()
  }
  if (taps.advise && !known?.advise) await session.perform({ type: 'advise' })
}

/** Danger ticked while an older incident was still being found counts for that one, beside what it knows. */
async function addSeen({ session }: RealApp, taps: Taps) {
  const { question } = taps
  const seen = taps.chosen.filter(isSomething)
  if (!isAnswered(taps) || seen.length === 0) return
  const kept = (session.running?.answers[question] ?? []).filter(isSomething)
  const options = [...new Set([...kept, ...seen])]
  await session.perform({ type: 'answered', question, options })
}

function isSomething(option: string): boolean {
  return option !== NONE && option !== NOT_SURE
}

/** Whoever asks for advice is done with ticking. */
function isAnswered({ done, advise, chosen }: Taps): boolean {
  return done || (advise && chosen.length > 0)
}

/** Sheets that are open stay open, one over the other, unless something in one was chosen: then that is shown. */
function place({ session, router }: RealApp, { entries }: Taps) {
  const chosen = entries.length > 0
  const sheets = chosen ? [] : openSheets(router.overlay)
  placeScreen(router, session.running, chosen)
  for (const sheet of sheets) if (router.overlay !== sheet) router.go(sheet)
}

function placeScreen(router: Ways, running: Running | undefined, chosen: boolean) {
  const { name } = router.route
  if (running && (chosen || name === 'home' || name === 'incident')) {
    router.replace('incident', running.step)
  } else if (name === 'incident') router.replace('')
}

function openSheets(overlay: Overlay | undefined): Overlay[] {
  return SHEETS.filter(id => id === overlay || document.querySelector(`#${id}[open]`))
}
