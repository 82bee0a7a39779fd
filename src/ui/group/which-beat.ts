import type { Asked } from '../../training/group/play'

/** The part of a scene that a question was put in, from 1, where the scene put it more than once. */
export function whichBeat(all: readonly Asked[], asked: Asked): number | undefined {
  const alike = all.filter(({ question }) => question === asked.question)
  return alike.length > 1 ? asked.beat + 1 : undefined
}
