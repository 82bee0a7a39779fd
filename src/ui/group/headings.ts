import { t } from '../../text/t'
import { DEBRIEF, type Session } from '../../training/group/session'
import type { Worded } from '../app/worded'
import { inWords, type Sight } from './sight'

/** What stands largest on the room's screen. */
export function headingOf(
  worded: Worded,
  { place }: Session,
  sight: Sight | undefined
): string {
  if (place.at === 'debrief') return t(`group.debrief.${topicOf(place.topic)}`)
  if (place.at === 'close') return t('group.close.title')
  if (place.at === 'ended') return t('group.close.thanks')
  if (!sight) return t('group.briefing.title')
  const { play, question, scene } = sight
  if (question) return worded.text(`questions.${question.id}.text`)
  if (play.stage === 'advice') return t('group.advice.title')
  return play.stage === 'look-back' ? t('group.lookBack.title') : inWords(scene.title)
}

export function topicOf(at: number): (typeof DEBRIEF)[number] {
  return DEBRIEF[at] ?? 'change'
}
