export type Texts = { [key: string]: string | Texts }
export type Language = 'ja' | 'en'
export type Both = Record<Language, Texts>

/** Texts by their whole key: `questions.danger.text`. */
export type Flat = Record<string, string>

export const LANGUAGES = ['ja', 'en'] as const

export function flatten(texts: Texts, above = ''): Flat {
  const parts = Object.entries(texts).map(([key, value]) =>
    typeof value === 'object' && value !== null
      ? flatten(value, `${above}${key}.`)
      : { [above + key]: String(value ?? '') }
  )
  return Object.assign({}, ...parts) as Flat
}
