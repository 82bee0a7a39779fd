import type { Language } from '../../../text/language'

export const SHEETS = ['card', 'flow', 'contacts'] as const

export type SheetName = (typeof SHEETS)[number]
export type PaperLanguage = Language | 'both'

export const LANGUAGES_OF: Readonly<Record<PaperLanguage, readonly Language[]>> = {
  ja: ['ja'],
  en: ['en'],
  both: ['ja', 'en']
}

/** `#/facility/paper.contacts`; the card where nothing is said. */
export function sheetOf(id: string | undefined): SheetName {
  return SHEETS.find(sheet => id === `paper.${sheet}`) ?? 'card'
}

export function isPaperPage(id: string | undefined): boolean {
  return /^paper(\.|$)/.test(id ?? '')
}
