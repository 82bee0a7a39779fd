import { t } from '../../text/t'
import type { Answered } from '../../training/group/split'
import type { Worded } from '../app/worded'

/** For each answer that was not taken, what it would have come to. */
export function whatIfs(worded: Worded, { question, otherwise }: Answered): string[] {
  return otherwise.map(({ option, options, difference, advice }) =>
    t(`group.choose.${options.includes(option) ? 'with' : 'without'}.${difference}`, {
      option: worded.text(`questions.${question}.options.${option}`),
      title: worded.text(`responses.${advice.response}.title`)
    })
  )
}
