import { NONE, NOT_SURE } from '../../flow/words'
import { t } from '../../text/t'
import { adviceOf, type Asked, type Play } from '../../training/group/play'
import type { Worded } from '../app/worded'
import { labelled } from './sight'
import { whichBeat } from './which-beat'

/** One station on the way a group took through a scene. */
export interface Station {
  readonly id: string
  readonly kind: 'question' | 'advice'
  readonly text: string
  readonly answer: string
}

/**
 * The questions in the order they were put, with the answer taken, and the advice wherever one was shown.
 *
 * @param seen only answers that tell of something, and an advice only where it is another than before
 */
export function wayOf(
  worded: Worded,
  play: Play,
  { seen }: { seen: boolean }
): Station[] {
  const responses = play.advised.map(
    ({ walking }) => adviceOf(worded.flow, walking).response
  )
  const advices = responses.map((response, at) => {
    const text = worded.text(`responses.${response}.title`)
    return { id: `advice ${at}`, kind: 'advice', text, answer: '' } as const
  })
  const isNew = (at: number) => !seen || responses[at] !== responses[at - 1]
  const told = play.asked.filter(({ chosen }) => !seen || !chosen.some(isEmpty))
  const stations = told.map((asked, at) => ({
    at: asked.advice,
    station: {
      id: `question ${at}`,
      kind: 'question',
      text: textOf(worded, play, asked),
      answer: asked.chosen
        .map(option => worded.text(`questions.${asked.question}.options.${option}`))
        .join(' / ')
    } as const
  }))
  const upTo = (advice: number) =>
    stations.filter(({ at }) => at === advice).map(({ station }) => station)
  return [
    ...advices.flatMap((advice, at) => [...upTo(at), ...(isNew(at) ? [advice] : [])]),
    ...upTo(advices.length)
  ]
}

function textOf(worded: Worded, play: Play, asked: Asked): string {
  const text = worded.text(`questions.${asked.question}.text`)
  const beat = whichBeat(play.asked, asked)
  return beat === undefined ? text : labelled(t('practice.beat', { beat }), text)
}

function isEmpty(option: string): boolean {
  return option === NONE || option === NOT_SURE
}
