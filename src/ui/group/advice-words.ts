import type { Advice } from '../../flow/decide'
import { responseOf } from '../../flow/decide'
import type { Worded } from '../app/worded'

/** An advice as it is read out. */
export interface AdviceWords {
  readonly title: string
  readonly first: string
  readonly protect: string
  readonly person: string
  readonly along: readonly string[]
  readonly say: readonly string[]
}

export function adviceWords(
  worded: Worded,
  { response, companions }: Advice
): AdviceWords {
  const key = `responses.${response}` as const
  const told = responseOf(worded.flow, response).steps.filter(
    ({ kind }) => kind === 'say' || kind === 'warn'
  )
  return {
    title: worded.text(`${key}.title`),
    first: worded.text(`${key}.first`),
    protect: worded.text(`${key}.protect`),
    person: worded.text(`${key}.person`),
    along: companions.map(({ companion }) =>
      worded.text(`companions.${companion}.title`)
    ),
    say: told.map(({ id }) => worded.text(`${key}.steps.${id}.text`))
  }
}
