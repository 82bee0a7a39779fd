export const LANGUAGES = ['ja', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

export function otherLanguage(language: Language): Language {
  return language === 'ja' ? 'en' : 'ja'
}
