import type { Page } from 'playwright-core'

/**
 * The Japanese words on the screen that a line end cuts, each with its text. Nothing is told of a word
 * longer than its line, nor where `auto-phrase` is not supported.
 */
export function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(findBrokenWords, MISREAD)
}

/** Shows these Japanese texts alone, each a paragraph of this many signs across. */
export async function showTexts(
  page: Page,
  texts: readonly string[],
  signs: number
): Promise<void> {
  await page.evaluate(
    ({ texts, signs }) => {
      const paragraphs = texts.map(text => {
        const paragraph = document.createElement('p')
        paragraph.lang = 'ja'
        paragraph.textContent = text
        paragraph.style.width = `${signs}em`
        paragraph.style.whiteSpace = 'pre-line'
        return paragraph
      })
      document.body.replaceChildren(...paragraphs)
    },
    { texts, signs }
  )
}

/**
 * Where the browser was seen to end a line, `|`, inside a word that its own list of words takes apart or does not
 * know: verbs of two parts, and runs of kana.
 */
const MISREAD = [
  ...['言い|切', '落ち|着', '打ち|切', '取り|押', 'り|続', '落と|し', '死に|たい'],
  ...['が|まん', 'は|っき', 'けが|人', 'けが|や', '方|法', '病|気', 'な|ぜ', 'しる|し'],
  ...['さが|す', 'つな|ぐ', 'ふさ|', 'ふさが|ず', 'ふさい|だ', 'うかが|', 'ふだん|どお'],
  ...['と|しての', 'と|も', 'もっとも|な', 'ま|せ', 'ま|す', 'せ|ん', 'まし|た', 'で|す']
]

function findBrokenWords(misread: readonly string[]): string[] {
  if (!CSS.supports('word-break', 'auto-phrase')) return []
  const words = new Intl.Segmenter('ja', { granularity: 'word' })
  const KANA = /^[\u3041-\u309f]+$/
  /* Runs of kana are often taken together wrongly, as いたこ in 聞いたこと: here a phrase may begin. */
  const BEGINS =
    /^(こと|もの|とき|ところ|ため|ほう|ついて|よ[っり]|いう|いる|いて|して|かけ|なる|なり)/
  const TWO_WORDS = ['もう一度', 'うちの人']
  const found: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isShownJapanese(node)) found.push(...brokenIn(node, node.textContent ?? ''))
  }
  return found

  function brokenIn(node: Node, text: string): string[] {
    const ends = lineEndsIn(node, text)
    if (ends.length === 0) return []
    const known = [...words.segment(text)].filter(
      ({ segment, index, isWordLike }) => isWordLike && isCut(node, index, segment, ends)
    )
    const others = ends.filter(end => isMisread(text, end))
    return [
      ...known.map(({ segment }) => `${segment} in ${text.trim()}`),
      ...others.map(end => `${text.slice(0, end)}|${text.slice(end)}`)
    ]
  }

  /** Where in the text another line begins. */
  function lineEndsIn(node: Node, text: string): number[] {
    const whole = document.createRange()
    whole.selectNodeContents(node)
    if (whole.getClientRects().length < 2) return []
    const boxes = Array.from({ length: text.length }, (_, at) => boxOf(node, at))
    return boxes.flatMap(({ top }, at) =>
      top > (boxes[at - 1]?.bottom ?? Infinity) - 1 ? at : []
    )
  }

  function isCut(node: Node, index: number, word: string, ends: number[]): boolean {
    const cut = ends.find(end => end > index && end < index + word.length)
    if (cut === undefined || mayEndIn(word, (node.textContent ?? '').slice(cut)))
      return false
    const boxes = Array.from(word, (_, at) => boxOf(node, index + at))
    const width = boxes.reduce((sum, box) => sum + box.width, 0)
    return width <= (node.parentElement?.clientWidth || Infinity)
  }

  function mayEndIn(word: string, rest: string): boolean {
    if (TWO_WORDS.includes(word)) return true
    return KANA.test(word) && (word.length < 3 || BEGINS.test(rest))
  }

  function isMisread(text: string, end: number): boolean {
    return misread.some(one => {
      const [before = '', after = ''] = one.split('|')
      return text.slice(0, end).endsWith(before) && text.startsWith(after, end)
    })
  }

  function isShownJapanese({ parentElement, textContent }: Node): boolean {
    const japanese = /[\u3041-\u30ff\u4e00-\u9fff]/.test(textContent ?? '')
    return (
      japanese && !!parentElement?.matches(':lang(ja)') && parentElement.checkVisibility()
    )
  }

  function boxOf(node: Node, at: number): DOMRect {
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    return range.getBoundingClientRect()
  }
}
