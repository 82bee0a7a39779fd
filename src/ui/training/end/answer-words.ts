import { answerOf } from '../../../records/answer-lines'
import type { FlowKey } from '../../../text/t'
import { t } from '../../../text/t'
import type { Step } from '../../../training/compare'
import type { Running } from '../../app/running.svelte'

/** A question with what each side answered, in words. */
export function answerWords(running: Running, { question, own, scene }: Step) {
  const words = (options: readonly string[] | undefined) => {
    if (!options) return t('practice.noAnswer')
    const keys = answerOf(running.flow, question, options).options
    return keys.map(key => running.text(key as FlowKey)).join(' / ')
  }
  const asked = answerOf(running.flow, question, []).question
  return { asked: running.text(asked as FlowKey), own: words(own), scene: words(scene) }
}
