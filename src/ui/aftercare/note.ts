import type { Running } from '../app/running.svelte'
import type { Steps } from '../app/steps'

/** Kept with the ticks, under a name that no question has. */
const NOTE = 'aftercare/note'

/** What is written and not noted yet: it outlives a look at another screen, and a restart. */
export function writtenNote({ ticks }: Running): string {
  return ticks[NOTE]?.[0] ?? ''
}

export function writeNote(running: Running, text: string): void {
  running.tick(NOTE, [text])
}

/** Notes what is written, if anything is. */
export async function keepNote(running: Running, steps: Pick<Steps, 'perform'>) {
  const text = writtenNote(running).trim()
  if (text !== '' && (await steps.perform({ type: 'note', text }))) running.tick(NOTE)
}
