import type { CompiledFlow } from '../../flow/compile'
import type { Scene } from '../../flow/scenes/scene-schema'
import type { Question } from '../../flow/schema'
import { choicesOf } from '../../flow/sheet'
import { agenda, sceneId } from './agenda'
import { fits } from './agreement'
import type { GroupEvent, Way } from './events'
import { choose, goOn, openPlay, questionOf, type Play } from './play'
import { standing } from './take-back'
import { hear, STOPPED, type Timer } from './timer'

/** What the group is asked to speak about at the end, in this order. */
export const DEBRIEF = ['facts', 'way', 'split', 'feelings', 'helped', 'change'] as const

/** Where a session stands. */
export type Place =
  | { readonly at: 'briefing' }
  | { readonly at: 'scene'; readonly scene: number }
  | { readonly at: 'debrief'; readonly topic: number }
  | { readonly at: 'close' }
  | { readonly at: 'ended' }

export interface Session {
  readonly place: Place
  readonly scenes: readonly string[]
  readonly hash: string
  readonly people: number
  readonly way: Way
  /** The scenes opened so far, in order; the last is the one under way. */
  readonly plays: readonly Play[]
  readonly timer: Timer
  /** Questions whose wording the group stumbled over, and those of sessions before, with how often. */
  readonly unclear: readonly string[]
  readonly noted: Readonly<Record<string, number>>
  readonly actions: readonly { readonly seq: number; readonly text: string }[]
}

/** What a session runs on. */
export interface Ground {
  readonly flow: CompiledFlow
  readonly scenes: readonly Scene[]
}

/** Where a session stands after these events; nothing before one has begun. */
export function replaySession(
  ground: Ground,
  events: readonly GroupEvent[]
): Session | undefined {
  return standing(events).reduce<Session | undefined>(
    (session, event) => advance(ground, session, event),
    undefined
  )
}

export function partOf({ place }: Session): string {
  return place.at === 'scene' ? sceneId(place.scene) : place.at
}

export function playOf({ place, plays }: Session): Play | undefined {
  return place.at === 'scene' ? plays[place.scene] : undefined
}

export function sceneOf({ scenes }: Ground, play: Play): Scene {
  const scene = scenes.find(({ id }) => id === play.scene)
  if (!scene) throw new Error(`No scene ${play.scene}`)
  return scene
}

function advance(
  ground: Ground,
  session: Session | undefined,
  event: GroupEvent
): Session | undefined {
  if (event.type === 'began') return session ?? begin(ground, event)
  if (!session || session.place.at === 'ended') return session
  const heard = { ...session, timer: hear(session.timer, partOf(session), event.at) }
  const change = CHANGES[event.type] as Change<GroupEvent['type']>
  return change(ground, heard, event)
}

function begin(
  { flow, scenes }: Ground,
  { scenes: wanted, at, people, way, hash, noted }: Extract<GroupEvent, { type: 'began' }>
): Session | undefined {
  const known = wanted.filter(id => scenes.some(scene => scene.id === id))
  if (known.length === 0 || hash !== flow.hash) return undefined
  return {
    place: { at: 'briefing' },
    scenes: known,
    hash,
    people,
    way,
    plays: [],
    timer: { ...STOPPED, running: true, heard: at },
    unclear: [],
    noted,
    actions: []
  }
}

type Change<T extends GroupEvent['type']> = (
  ground: Ground,
  session: Session,
  event: Extract<GroupEvent, { type: T }>
) => Session

const same = (_: Ground, session: Session) => session

const CHANGES: { [T in GroupEvent['type']]: Change<T> } = {
  planned: same,
  began: same,
  'went-on': goForward,
  counted: count,
  chose: (ground, session, { options }) =>
    inPlay(session, play =>
      choose(ground.flow, sceneOf(ground, play), play, { options, ...voteOf(session) })
    ),
  skipped: (ground, session) =>
    nextScene(
      ground,
      inPlay(session, play => ({ ...play, skipped: true }))
    ),
  swapped: swap,
  'looked-back': (_, session) =>
    inPlay(session, play => ({ ...play, stage: 'look-back', counts: {} })),
  people: resize,
  way: (_, session, { way }) => ({ ...session, way }),
  unclear: (_, session, { question, on }) => ({
    ...session,
    unclear: [...session.unclear.filter(id => id !== question), ...(on ? [question] : [])]
  }),
  agreed: (_, session, { seq, text }) => ({
    ...session,
    actions: [...session.actions, { seq, text }]
  }),
  dropped: (_, session, { of }) => ({
    ...session,
    actions: session.actions.filter(({ seq }) => seq !== of)
  }),
  paused: (_, session) => ({ ...session, timer: { ...session.timer, running: false } }),
  resumed: (_, session) => ({ ...session, timer: { ...session.timer, running: true } }),
  tick: same,
  undone: same,
  ended: (_, session) => ({ ...session, place: { at: 'ended' } })
}

function goForward(ground: Ground, session: Session): Session {
  const { place } = session
  if (place.at === 'briefing') return openScene(ground, session, 0)
  if (place.at === 'scene') return goOnInScene(ground, session)
  if (place.at !== 'debrief') return session
  const topic = place.topic + 1
  const isOver = topic >= DEBRIEF.length
  return { ...session, place: isOver ? { at: 'close' } : { at: 'debrief', topic } }
}

function goOnInScene(ground: Ground, session: Session): Session {
  if (playOf(session)?.stage === 'look-back') return nextScene(ground, session)
  return inPlay(session, play => goOn(ground.flow, sceneOf(ground, play), play))
}

function nextScene(ground: Ground, session: Session): Session {
  const { place, scenes } = session
  if (place.at !== 'scene') return session
  const next = place.scene + 1
  if (next < scenes.length) return openScene(ground, session, next)
  return { ...session, place: { at: 'debrief', topic: 0 } }
}

function openScene({ flow }: Ground, session: Session, at: number): Session {
  const play = openPlay(flow, session.scenes[at] ?? '')
  return {
    ...session,
    place: { at: 'scene', scene: at },
    plays: [...session.plays.slice(0, at), play]
  }
}

/** Another scene of equal use, before the story has begun. */
function swap(ground: Ground, session: Session): Session {
  const play = playOf(session)
  const other = play && sceneOf(ground, play).alternative
  const isKnown = ground.scenes.some(({ id }) => id === other)
  if (!play || other === undefined || !isKnown || play.stage !== 'title') return session
  const scenes = session.scenes.map(id => (id === play.scene ? other : id))
  return inPlay({ ...session, scenes }, () => openPlay(ground.flow, other))
}

/** A count that nobody could have raised hands for, or that is of no answer to the question, is not taken. */
function count(
  ground: Ground,
  session: Session,
  { option, count: hands }: Extract<GroupEvent, { type: 'counted' }>
): Session {
  return inPlay(session, play => {
    const question = questionIn(ground, play)
    const counts = { ...play.counts, [option]: hands }
    if (!question || !choicesOf(question).includes(option)) return play
    return fits(question.kind, counts, session.people) ? { ...play, counts } : play
  })
}

/** There are never fewer people than hands that were counted. */
function resize(
  ground: Ground,
  session: Session,
  { people }: Extract<GroupEvent, { type: 'people' }>
): Session {
  const play = playOf(session)
  const question = play && questionIn(ground, play)
  const fit = !question || fits(question.kind, play.counts, people)
  return fit ? { ...session, people } : session
}

function questionIn(ground: Ground, play: Play): Question | undefined {
  const id = questionOf(ground.flow, sceneOf(ground, play), play)
  return ground.flow.questions.find(each => each.id === id)
}

function voteOf({ way, people }: Session) {
  return { way, people }
}

function inPlay(session: Session, change: (play: Play) => Play): Session {
  const play = playOf(session)
  if (!play) return session
  return { ...session, plays: [...session.plays.slice(0, -1), change(play)] }
}

export function agendaOf({ scenes }: Session) {
  return agenda(scenes.length)
}
