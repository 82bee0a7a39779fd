import { finding, type Finding } from '../src/flow/finding'

export type Tree = { [key: string]: string | Tree }
export type Flat = Record<string, string>
export type Both = { ja: Tree; en: Tree }
export type Language = keyof Both
/** Keys that must be there, and keys that may be. */
export type Wanted = { required: readonly string[]; optional: readonly string[] }

type TextFinding = Finding & { lang: Language }

/**
 * What is wrong with a set of texts: missing, empty or unused ones, ones that only one language has,
 * placeholders that differ, and sentences left untranslated.
 */
export function checkTexts(texts: Both, wanted: Wanted): TextFinding[] {
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

export function flatten(tree: Tree, above = ''): Flat {
  const parts = Object.entries(tree).map(([key, value]) =>
    typeof value === 'object' && value !== null
      ? flatten(value, `${above}${key}.`)
      : { [above + key]: String(value ?? '') }
  )
  return Object.assign({}, ...parts) as Flat
}

/** An optional text may be absent, but then from both languages. */
function missing(
  flat: Record<Language, Flat>,
  required: readonly string[],
  known: ReadonlySet<string>
): TextFinding[] {
  const given = [...Object.keys(flat.ja), ...Object.keys(flat.en)]
  const keys = new Set([...required, ...given.filter(key => known.has(key))])
  return LANGUAGES.flatMap(lang =>
    [...keys]
      .filter(key => !(key in flat[lang]))
      .map(key => found('text-missing', lang, key))
  )
}

function unused(flat: Record<Language, Flat>, known: ReadonlySet<string>): TextFinding[] {
  return LANGUAGES.flatMap(lang =>
    Object.keys(flat[lang])
      .filter(key => !known.has(key))
      .map(key => found('text-unused', lang, key))
  )
}

function empty(flat: Record<Language, Flat>): TextFinding[] {
  return LANGUAGES.flatMap(lang =>
    Object.entries(flat[lang])
      .filter(([, text]) => text.trim() === '')
      .map(([key]) => found('text-empty', lang, key))
  )
}

function differing({ ja, en }: Record<Language, Flat>): TextFinding[] {
  return Object.entries(en)
    .filter(
      ([key, text]) => key in ja && placeholders(text) !== placeholders(ja[key] ?? '')
    )
    .map(([key]) => found('placeholders-differ', 'en', key))
}

function untranslated({ ja, en }: Record<Language, Flat>): TextFinding[] {
  return Object.entries(en)
    .filter(([key, text]) => ja[key] === text && !isSameInBoth(text))
    .map(([key]) => found('text-untranslated', 'en', key))
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

function found(code: string, lang: Language, key: string): TextFinding {
  return { ...finding(code, key.split('.'), { key }), lang }
}

const LANGUAGES = ['ja', 'en'] as const
