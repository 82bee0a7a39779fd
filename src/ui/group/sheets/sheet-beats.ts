import type { Beat, Scene } from '../../../flow/scenes/scene-schema'
import { adviceOf, type Asked, type Play } from '../../../training/group/play'
import type { Worded } from '../../app/worded'
import { lettered, type Lettered } from '../sight'

/** A question as it stands on paper; a choice of the scene's own is `told`. */
export interface PaperQuestion {
  readonly id: string
  readonly text: string
  readonly isSeveral: boolean
  readonly choices: readonly (Lettered & { readonly told: boolean })[]
}

export interface PaperBeat {
  readonly beat: Beat
  readonly asked: readonly PaperQuestion[]
  readonly reached: readonly {
    readonly id: string
    readonly title: string
    readonly first: string
    readonly along: string
  }[]
}

/** A scene on paper: after each beat what is asked there, and the advice it comes to. */
export function sheetBeats(worded: Worded, { beats }: Scene, play: Play): PaperBeat[] {
  return beats.map((beat, at) => ({
    beat,
    asked: play.asked
      .filter(asked => asked.beat === at)
      .map(asked => paperQuestion(worded, asked, at)),
    reached: reachedAt(worded, play, at)
  }))
}

/** The advice at a beat; where only what goes along has changed, as it was in the end. */
function reachedAt(worded: Worded, play: Play, at: number): PaperBeat['reached'] {
  const advices = play.advised
    .filter(({ beat }) => beat === at)
    .map(({ walking }) => adviceOf(worded.flow, walking))
  return advices
    .filter(({ response }, nth) => advices[nth + 1]?.response !== response)
    .map(({ response, companions }) => ({
      id: `${at} ${response}`,
      title: worded.text(`responses.${response}.title`),
      first: worded.text(`responses.${response}.first`),
      along: companions
        .map(({ companion }) => worded.text(`companions.${companion}.title`))
        .join(' / ')
    }))
}

function paperQuestion(
  worded: Worded,
  { question: id, chosen }: Asked,
  beat: number
): PaperQuestion {
  const question = worded.flow.questions.find(each => each.id === id)
  if (!question) throw new Error(`No question ${id}`)
  return {
    id: `${beat} ${id}`,
    text: worded.text(`questions.${id}.text`),
    isSeveral: question.kind === 'several',
    choices: lettered(worded, question).map(choice => ({
      ...choice,
      told: chosen.includes(choice.id)
    }))
  }
}
