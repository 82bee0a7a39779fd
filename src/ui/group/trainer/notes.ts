import { t } from '../../../text/t'
import { agreement, peopleFor } from '../../../training/group/agreement'
import { adviceOf } from '../../../training/group/play'
import { sceneAnswer } from '../../../training/group/scene-key'
import type { Session } from '../../../training/group/session'
import type { Worded } from '../../app/worded'
import { topicOf } from '../headings'
import { inWords, labelled, lettered, type Sight } from '../sight'

/** What whoever leads says and knows at this moment, and nobody else sees. */
export function notesFor(
  worded: Worded,
  session: Session,
  sight: Sight | undefined
): string[] {
  const { place, scenes } = session
  if (sight) return sceneNotes(worded, session, sight)
  if (place.at === 'debrief') return [t(`group.debrief.${topicOf(place.topic)}Speak`)]
  if (place.at === 'close') return [t('group.close.speak'), t('group.close.next')]
  return [
    t('group.briefing.speak', { count: scenes.length }),
    t('group.briefing.check'),
    t('group.briefing.people')
  ]
}

/** The answer of the scene, with the letters the room sees. */
export function answerText(worded: Worded, { scene, play, question }: Sight): string {
  if (!question) return ''
  const told = sceneAnswer(scene, play.beat, question.id)
  return lettered(worded, question)
    .filter(({ id }) => told.includes(id))
    .map(({ letter, text }) => `${letter} ${text}`)
    .join(' / ')
}

function sceneNotes(worded: Worded, session: Session, sight: Sight): string[] {
  const { stage } = sight.play
  if (stage === 'title') return [t('group.scene.play'), t('group.scene.mayLeave')]
  if (stage === 'story') return [t('group.scene.readAloud'), t('group.scene.settled')]
  if (stage === 'advice') return adviceNotes(worded, sight)
  if (stage === 'look-back') return lookBackNotes(sight)
  const answer = labelled(t('group.ask.answer'), answerText(worded, sight))
  return [answer, askNote(session, sight)]
}

function askNote({ way, people }: Session, { play, question }: Sight): string {
  const { stage, counts } = play
  if (stage === 'count') return t('group.count.speak')
  if (stage === 'choose' && question) {
    if (peopleFor(question.kind, counts) === 0) return t('group.choose.nobody')
    const isAlike = agreement(question.kind, counts, people) === 1
    return t(`group.choose.${isAlike ? 'speakAlike' : 'speak'}`)
  }
  return t(way === 'blind' ? 'group.ask.speakBlind' : 'group.ask.speakHands')
}

function adviceNotes(worded: Worded, { scene, play }: Sight): string[] {
  const wanted = scene.beats[play.beat]?.expect?.response
  const { response } = adviceOf(worded.flow, play.walking)
  const title = wanted === undefined ? '' : worded.text(`responses.${wanted}.title`)
  const compared =
    wanted === response
      ? [t('group.advice.expected')]
      : [t('group.advice.other', { title })]
  return [t('group.advice.speak'), ...(wanted === undefined ? [] : compared)]
}

function lookBackNotes({ scene }: Sight): string[] {
  const hints = scene.discuss.flatMap(({ ask, hint }) =>
    hint ? [`${inWords(ask)} ${t('group.lookBack.hint', { hint: inWords(hint) })}`] : []
  )
  return [t('group.lookBack.speak'), ...hints]
}
