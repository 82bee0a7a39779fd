import { i18n } from './i18n'
import { LANGUAGES, type Language } from './language'
import { inShapeOf, type Packed, type Words } from './unpack'

let words: Readonly<Record<Language, Words>> = { ja: {}, en: {} }

/** Takes up what screens fetched after the first one say of the flow that the app is built with. */
export function addLaterWords({ ja, en }: Packed): void {
  words = { ja, en: inShapeOf(ja, en) }
  for (const language of LANGUAGES) {
    for (const name of Object.keys(i18n.store.data[language] ?? {}))
      complete(language, name)
  }
  i18n.store.on('added', complete)
}

/**
 * Gives a flow the groups of texts that it lacks, so that an incident begun from now on carries them all.
 * One that was saved before they had come gets those of the installed edition.
 */
function complete(language: string, name: string): void {
  const texts = i18n.store.data[language]?.[name]
  if (name === 'app' || typeof texts !== 'object' || !isLanguage(language)) return
  for (const [group, part] of Object.entries(words[language])) texts[group] ??= part
}

function isLanguage(language: string): language is Language {
  return LANGUAGES.some(each => each === language)
}
