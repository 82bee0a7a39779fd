import type { Finding } from '../finding'
import { flatten, LANGUAGES, type Both } from '../text-tree'
import { onText } from './on-text'

/** Questions and choices are read at a glance: each stands on one line of a tablet held upright. */
export function checkTextLengths(texts: Both): Finding[] {
  return LANGUAGES.flatMap(lang =>
    Object.entries(flatten(texts[lang])).flatMap(([key, text]) => {
      const most = LIMITS.find(({ keys }) => keys.test(key))?.most ?? Infinity
      const width = Math.ceil(widthOf(text))
      return width > most ? [onText('text-too-long', lang, key, { width, most })] : []
    })
  )
}

/**
 * In full-width characters on the 720 px that a screen of 768 px leaves: 28 px a character for questions, less a
 * margin for reading; 22 px for choices in their frame; 18 px for help.
 */
const LIMITS: { keys: RegExp; most: number }[] = [
  { keys: /^(questions|standing)\.[^.]+\.text$/, most: 24 },
  { keys: /^(questions|standing)\.[^.]+\.options\.[^.]+$/, most: 30 },
  { keys: /^questions\.[^.]+\.help$/, most: 35 },
  { keys: /^(dangerSheet\.[^.]+\.text|reactions\.[^.]+)$/, most: 14 }
]

/** Latin letters are about half as wide as kana. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign < FIRST_WIDE ? 0.5 : 1), 0)
}

/** Where in Unicode the signs of Chinese, Japanese and Korean begin. */
const FIRST_WIDE = '\u2e80'
