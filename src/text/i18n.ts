import { createInstance, type Resource } from 'i18next'
import { LANGUAGES, type Language } from './language'
import { inShapeOf, type Packed, type Words as FlowWords } from './unpack'

export const i18n = createInstance()

type Words = Readonly<Record<string, unknown>>

/** Texts are never changed, and a second copy of them is a large part of the memory. */
const NO_COPY = { silent: false, skipCopy: true }

/** Makes the app's own texts ready in both languages, at once and without waiting. */
export function startTexts(
  app: Readonly<Record<Language, Words>>,
  language: Language
): void {
  void i18n.init({
    lng: language,
    fallbackLng: 'ja',
    supportedLngs: LANGUAGES,
    resources: resources(app),
    defaultNS: 'app',
    returnEmptyString: false,
    initAsync: false,
    interpolation: { escapeValue: false }
  })
}

export function setLanguage(language: Language): void {
  void i18n.changeLanguage(language)
}

/** Adds the app texts of screens that were fetched later. */
export function addPackedTexts({ ja, en }: Packed): void {
  const texts = { ja, en: inShapeOf(ja, en) }
  for (const language of LANGUAGES) {
    i18n.addResourceBundle(language, 'app', texts[language], true, false, NO_COPY)
  }
}

/** Adds a flow's texts under its hash, so that a running incident keeps the words it began with. */
export function addFlowTexts(
  hash: string,
  texts: Readonly<Record<Language, Words>>
): void {
  for (const language of LANGUAGES) {
    if (i18n.hasResourceBundle(language, hash)) continue
    i18n.addResourceBundle(language, hash, texts[language], false, false, NO_COPY)
  }
}

/** All the texts of a flow that are here, those included that came after it. */
export function flowTexts(hash: string): Readonly<Record<Language, FlowWords>> {
  const of = (language: Language) => i18n.store.data[language]?.[hash] as FlowWords
  return { ja: of('ja'), en: of('en') }
}

/**
 * A text without values, found directly: a screen has many of them, and nothing needs to be put into them.
 * Undefined where i18next is to look for the other language. Ids in a key may have dots themselves.
 */
export function wordsFor(
  namespace: string,
  key: string,
  language: Language
): string | undefined {
  const found = find(i18n.store.data[language]?.[namespace], key)
  return typeof found === 'string' && found !== '' ? found : undefined
}

function find(tree: unknown, key: string): unknown {
  if (typeof tree !== 'object' || tree === null) return undefined
  const words = tree as Words
  if (Object.hasOwn(words, key)) return words[key]
  const dot = key.indexOf('.')
  const [first, rest] = [key.slice(0, dot), key.slice(dot + 1)]
  return dot > 0 && Object.hasOwn(words, first) ? find(words[first], rest) : undefined
}

function resources(app: Readonly<Record<Language, Words>>): Resource {
  return { ja: { app: { ...app.ja } }, en: { app: { ...app.en } } }
}
