import type { Both, Language, Texts } from '../flow/text-tree'
import type { OpenText } from './examiner'

const OTHER: Record<Language, Language> = { ja: 'en', en: 'ja' }

/** Puts each open text where it is missing in the words of the other language, so that nobody meets a gap. */
export function completeTexts(texts: Both, open: readonly OpenText[]): Both {
  if (open.length === 0) return texts
  const whole = structuredClone(texts)
  for (const { key, lang } of open) {
    const text = textAt(whole[OTHER[lang]], key)
    if (text !== undefined) put(whole[lang], key.split('.'), text)
  }
  return whole
}

/** The text under a whole key, as in `questions.danger.text`. */
export function textAt(texts: Texts, key: string): string | undefined {
  const found = key
    .split('.')
    .reduce<string | Texts | undefined>(
      (part, name) =>
        typeof part === 'object' && Object.hasOwn(part, name) ? part[name] : undefined,
      texts
    )
  return typeof found === 'string' ? found : undefined
}

function put(texts: Texts, [name = '', ...rest]: string[], text: string): void {
  if (rest.length === 0) {
    texts[name] = text
    return
  }
  const known = Object.hasOwn(texts, name) ? texts[name] : undefined
  const below = typeof known === 'object' ? known : {}
  texts[name] = below
  put(below, rest, text)
}
