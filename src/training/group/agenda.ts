/** A part of the session and how long it is meant to take. `scene-0` is the first scene. */
export interface Part {
  readonly id: string
  readonly minutes: number
}

export const SESSION_MINUTES = 25
const BRIEFING = 3
const DEBRIEF = 5
const CLOSE = 2
export const MOST_SCENES = 4
/** What the guide for trainers takes for a first session: our own mistake, harsh words, and nobody shouting at all. */
export const FIRST_SESSION: readonly string[] = [
  'shouting-over-our-slip',
  'call-your-boss',
  'the-talk-without-an-end'
]

/** The scenes as they are offered: those of a first session, then those that contain nothing to be warned of. */
export function offered<S extends { id: string; notes: readonly string[] }>(
  scenes: readonly S[]
): S[] {
  const rank = ({ id, notes }: S) => {
    const first = FIRST_SESSION.indexOf(id)
    return first >= 0 ? first : FIRST_SESSION.length + Math.min(notes.length, 1)
  }
  return [...scenes].sort((a, b) => rank(a) - rank(b))
}

/** Twenty-five minutes, whatever the number of scenes: they share what briefing, debrief and close leave. */
export function agenda(scenes: number): Part[] {
  const left = SESSION_MINUTES - BRIEFING - DEBRIEF - CLOSE
  const share = (at: number) =>
    Math.floor((left * (at + 1)) / scenes) - Math.floor((left * at) / scenes)
  return [
    { id: 'briefing', minutes: BRIEFING },
    ...Array.from({ length: scenes }, (_, at) => ({
      id: sceneId(at),
      minutes: share(at)
    })),
    { id: 'debrief', minutes: DEBRIEF },
    { id: 'close', minutes: CLOSE }
  ]
}

export function sceneId(at: number): string {
  return `scene-${at}`
}
