import { t } from '../../text/t'
import type { RungCount } from '../../records/rung-counts'
import { timeText } from './time-text'

/** "Please stop": 2 of 3, last at 14:32. */
export function counterText({ times, count, last }: RungCount, name: string): string {
  if (count === 0) return t('advice.counterNone', { name, times })
  const key = count > times ? 'advice.counterMore' : 'advice.counter'
  const counter = t(key, { name, times, count })
  return last ? t('advice.counterLast', { counter, time: timeText(last.at) }) : counter
}
