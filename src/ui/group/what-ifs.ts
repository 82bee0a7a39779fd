import { t } from '../../text/t'
import type { Answered, Otherwise } from '../../training/group/split'
import type { Worded } from '../app/worded'

/** For each answer that was not taken, what it would have come to. */
export function whatIfs(worded: Worded, { question, otherwise }: Answered): string[] {
  return otherwise.map(other => {
    const asked = other.opens ? worded.text(`questions.${other.opens}.text`) : ''
    const line = lineOf(worded, question, other, asked)
    const goesOn = other.difference === 'response' && other.opens !== undefined
    return goesOn ? `${line} ${t('group.choose.further', { question: asked })}` : line
  })
}

function lineOf(
  worded: Worded,
  id: string,
  { option, options, difference, advice }: Otherwise,
  question: string
): string {
  const choice = options.includes(option) ? 'with' : 'without'
  return t(`group.choose.${choice}.${difference}`, {
    option: worded.text(`questions.${id}.options.${option}`),
    title: worded.text(`responses.${advice.response}.title`),
    question
  })
}
