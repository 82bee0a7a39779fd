import type { Finding } from '../finding'
import { flatten, LANGUAGES, type Both } from '../text-tree'
import { INFLAMING } from './inflaming-words'
import { onText } from './on-text'

/** Nothing that shows during an incident accuses the visitor who may read it. */
export function checkCalmTexts(texts: Both): Finding[] {
  return LANGUAGES.flatMap(lang =>
    Object.entries(flatten(texts[lang]))
      .filter(([key]) => !BEHIND_WHY.test(key))
      .flatMap(([key, text]) => {
        const [word] = INFLAMING.exec(text) ?? []
        return word === undefined ? [] : [onText('word-not-calm', lang, key, { word })]
      })
  )
}

/** Shown only where staff open "why". */
const BEHIND_WHY = /^(rows|scales|safeguards)\./
