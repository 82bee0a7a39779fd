import type { Language } from '../../text/language'

/** 14:32, the same in both languages. */
export function timeText(at: number): string {
  const time = new Date(at)
  return `${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')}`
}

export function dateText(at: number, language: Language): string {
  return new Date(at).toLocaleDateString(language, {
    year: 'numeric',
    month: 'short',
    day: 'numeric'
  })
}
