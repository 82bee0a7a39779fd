import type { Language } from '../../../text/language'

/** Lines of at most so many full-width characters, for text that an SVG does not wrap by itself. */
export function wrap(text: string, most: number, language: Language): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text.replace(/\s+/g, ' ').trim(), language)) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > most) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  return [...lines, line.trimEnd()].filter(each => each !== '')
}

/** In full-width characters, a little more than most fonts need. */
export function widthOf(text: string): number {
  let width = 0
  for (const sign of text)
    width += sign > '\u02ff' ? 1 : /[A-Zmw@%]/.test(sign) ? 0.8 : 0.56
  return width
}

const CLOSES = /^[\p{Pe}\p{Pf}\s、。，．・：；？！ー…,.:;?!/%]+$/u
const OPENS = /[\p{Ps}\p{Pi}]$/u
const ENDING = /^[\u3041-\u309f]{1,3}$/
/** Further endings may begin a line, or a phrase in kana would never end. */
const LONG = 5

/** Pieces between which a line may end: words, with the signs and short endings that cling to them. */
function piecesOf(text: string, language: Language): string[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(text)
  const pieces: string[] = []
  for (const { segment } of words) {
    const last = pieces.at(-1)
    if (last !== undefined && clings(segment, last))
      pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}

function clings(segment: string, last: string): boolean {
  if (CLOSES.test(segment) || OPENS.test(last)) return true
  return ENDING.test(segment) && !/\P{L}$/u.test(last) && widthOf(last) < LONG
}
