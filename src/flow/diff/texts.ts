import { flatten, LANGUAGES, type Both, type Language } from '../text-tree'

/** A text that is not as it was; `null` where there was or is none. */
export type TextChange = { key: string } & Partial<
  Record<Language, { before: string | null; after: string | null }>
>

/** The texts that differ, in the order of the flow before; a language without a change is left out. */
export function textsBetween(before: Both, after: Both): TextChange[] {
  const flat = (texts: Both) => ({ ja: flatten(texts.ja), en: flatten(texts.en) })
  const [was, is] = [flat(before), flat(after)]
  const keys = [was.ja, was.en, is.ja, is.en].flatMap(texts => Object.keys(texts))
  return [...new Set(keys)]
    .map(key => {
      const changed = LANGUAGES.flatMap(language => {
        const [old, now] = [was[language][key] ?? null, is[language][key] ?? null]
        return old === now ? [] : [[language, { before: old, after: now }] as const]
      })
      return { key, ...Object.fromEntries(changed) }
    })
    .filter(change => Object.keys(change).length > 1)
}
