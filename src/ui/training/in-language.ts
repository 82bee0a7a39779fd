import type { Language } from '../../text/language'
import { language } from '../../text/t'

/** A text that brings its languages itself, in the language of the screen; one that is equal in both may stand once. */
export function inLanguage(
  text: Readonly<Partial<Record<Language, string | undefined>>>
): string {
  return text[language()] ?? text.ja ?? text.en ?? ''
}
