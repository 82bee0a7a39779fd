import { NONE, NOT_SURE } from '../../flow/words'
import type { App } from './app'
import type { Taps } from './first-screen'

/**
 * Brings the app to where the person already is: the open incident if there is one, with what was tapped
 * meanwhile added to it, or the new one they have begun on the page itself.
 */
export async function takeOver(app: App, taps: Taps): Promise<void> {
  const resumed = await app.session.resume()
  if (!resumed) app.choices.change({ standing: taps.standing })
  if (resumed) await addSeen(app, taps)
  else if (taps.startedAt !== undefined) await begin(app, taps, taps.startedAt)
  if (taps.entry) await app.session.perform({ type: 'danger', entry: taps.entry })
  place(app)
}

async function begin({ session, shipped }: App, taps: Taps, at: number) {
  const running = await session.start(at)
  const question = shipped.flow.questions[0]
  if (!question) return
  running.ticks.set(question.id, taps.chosen)
  if (taps.done) {
    await session.perform({
      type: 'answered',
      question: question.id,
      options: taps.chosen
    })
  }
  if (taps.advise) await session.perform({ type: 'advise' })
}

/** Danger ticked while an older incident was still being found counts for that one, beside what it knows. */
async function addSeen({ session, shipped }: App, { done, chosen }: Taps) {
  const question = shipped.flow.questions[0]
  const seen = chosen.filter(id => question?.options.some(option => option.id === id))
  if (!done || !question || seen.length === 0) return
  const before = session.running?.answers[question.id] ?? []
  const kept = before.filter(id => id !== NONE && id !== NOT_SURE)
  const options = [...new Set([...kept, ...seen])]
  await session.perform({ type: 'answered', question: question.id, options })
}

function place({ session, router }: App) {
  const { name } = router.route
  if (session.running && (name === 'home' || name === 'incident')) {
    router.replace('incident', session.running.incident.lastStep?.seq ?? 0)
  } else if (name === 'incident') router.replace('')
}
