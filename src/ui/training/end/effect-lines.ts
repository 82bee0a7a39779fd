import { t } from '../../../text/t'
import type { Effect } from '../../../training/effect'
import type { Running } from '../../app/running.svelte'

/** What a difference did to the advice, in sentences; that it did nothing is one too. */
export function effectLines(running: Running, effect: Effect): string[] {
  if (effect.none) return [t('practice.noEffect')]
  const response = (id: string) => running.text(`responses.${id}.title`)
  const names = (ids: readonly string[]) =>
    ids.map(id => running.text(`companions.${id}.title`)).join(' / ')
  const { response: moved, gained, lost, opens } = effect
  return [
    ...(moved
      ? [t('practice.leads', { from: response(moved.from), to: response(moved.to) })]
      : []),
    ...(gained.length > 0 ? [t('practice.gains', { names: names(gained) })] : []),
    ...(lost.length > 0 ? [t('practice.loses', { names: names(lost) })] : []),
    ...(opens === undefined
      ? []
      : [t('practice.opens', { question: running.text(`questions.${opens}.text`) })])
  ]
}
