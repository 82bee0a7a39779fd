import { createInstance, type Resource } from 'i18next'
import { LANGUAGES, type Language } from './language'

export const i18n = createInstance()

type Words = Readonly<Record<string, unknown>>

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
export function addAppTexts(texts: Readonly<Record<Language, Words>>): void {
  for (const language of LANGUAGES) {
    i18n.addResourceBundle(language, 'app', texts[language], true)
  }
}

/** Adds a flow's texts under its hash, so that a running incident keeps the words it began with. */
export function addFlowTexts(
  hash: string,
  texts: Readonly<Record<Language, Words>>
): void {
  for (const language of LANGUAGES) {
    if (i18n.hasResourceBundle(language, hash)) continue
    i18n.addResourceBundle(language, hash, texts[language])
  }
}

function resources(app: Readonly<Record<Language, Words>>): Resource {
  return { ja: { app: { ...app.ja } }, en: { app: { ...app.en } } }
}
