import type { Finding } from '../finding'
import { flatten, LANGUAGES, type Both, type Flat, type Language } from '../text-tree'
import { onText } from './on-text'

/** Keys that must be there, and keys that may be. */
export type Wanted = { required: readonly string[]; optional: readonly string[] }

/**
 * What is wrong with a set of texts: missing, empty or unused ones, ones that only one language has,
 * placeholders that differ, and sentences left untranslated.
 */
export function checkTexts(texts: Both, wanted: Wanted): Finding[] {
  const flat = { ja: flatten(texts.ja), en: flatten(texts.en) }
  const known = new Set([...wanted.required, ...wanted.optional])
  return [
    ...missing(flat, wanted.required, known),
    ...unused(flat, known),
    ...empty(flat),
    ...differing(flat),
    ...untranslated(flat)
  ]
}

/** An optional text may be absent, but then from both languages. */
function missing(
  flat: Record<Language, Flat>,
  required: readonly string[],
  known: ReadonlySet<string>
): Finding[] {
  const given = [...Object.keys(flat.ja), ...Object.keys(flat.en)]
  const keys = new Set([...required, ...given.filter(key => known.has(key))])
  return LANGUAGES.flatMap(lang =>
    [...keys]
      .filter(key => !(key in flat[lang]))
      .map(key => onText('text-missing', lang, key, { language: lang }))
  )
}

function unused(flat: Record<Language, Flat>, known: ReadonlySet<string>): Finding[] {
  return LANGUAGES.flatMap(lang =>
    Object.keys(flat[lang])
      .filter(key => !known.has(key))
      .map(key => onText('text-unused', lang, key))
  )
}

function empty(flat: Record<Language, Flat>): Finding[] {
  return LANGUAGES.flatMap(lang =>
    Object.entries(flat[lang])
      .filter(([, text]) => text.trim() === '')
      .map(([key]) => onText('text-empty', lang, key))
  )
}

function differing({ ja, en }: Record<Language, Flat>): Finding[] {
  return Object.entries(en)
    .filter(
      ([key, text]) => key in ja && placeholders(text) !== placeholders(ja[key] ?? '')
    )
    .map(([key]) => onText('placeholders-differ', 'en', key))
}

function untranslated({ ja, en }: Record<Language, Flat>): Finding[] {
  return Object.entries(en)
    .filter(([key, text]) => ja[key] === text && !isSameInBoth(text))
    .map(([key]) => onText('text-untranslated', 'en', key))
}

/** Numbers, signs and names are the same in every language. */
function isSameInBoth(text: string): boolean {
  const words = text.replace(/\{\{[^}]*\}\}/g, '')
  return !/\p{Letter}/u.test(words) || ['日本語', 'English', 'Uketome'].includes(words)
}

function placeholders(text: string): string {
  return [...text.matchAll(/\{\{\s*([\w.-]+)[^}]*\}\}/g)]
    .map(match => match[1])
    .sort()
    .join()
}
