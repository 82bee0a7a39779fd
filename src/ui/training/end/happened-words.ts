import { t, type FlowKey } from '../../../text/t'
import type { Running } from '../../app/running.svelte'

/** An event of the statechart that is neither an answer nor a look at the advice, in words. */
export function happenedWords(running: Running, type: string): string {
  const [verb = '', ...ids] = type.split('.')
  const key = KEYS[verb]?.(ids.join('.'))
  return key ? running.text(key) : t('practice.timeOver')
}

const KEYS: Readonly<Record<string, (id: string) => FlowKey>> = {
  SAID: id => `rungs.${id}.name`,
  REACTION: id => `reactions.${id}`,
  DANGER: id => `dangerSheet.${id}.text`
}
