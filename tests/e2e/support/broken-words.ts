import type { Page } from 'playwright-core'

/**
 * The Japanese words on the screen that a line end cuts, each with its text. Nothing is told of a word
 * longer than its line, nor where `auto-phrase` is not supported.
 */
export function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (!CSS.supports('word-break', 'auto-phrase')) return []
    const words = new Intl.Segmenter('ja', { granularity: 'word' })
    const KANA = /^[\u3041-\u309f]+$/
    /* Runs of kana are often taken together wrongly, as いたこ in 聞いたこと: here a phrase may begin. */
    const BEGINS = /^(こと|もの|とき|ところ|ため|ほう|ついて|いる|いて|して|なる|なり)/
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!isShownJapanese(node)) continue
      const text = node.textContent ?? ''
      for (const { segment, index, isWordLike } of words.segment(text)) {
        const cut = isWordLike ? cutIn(node, index, segment.length) : undefined
        if (cut === undefined || mayEndIn(segment, text.slice(cut))) continue
        found.push(`${segment} in ${text.trim()}`)
      }
    }
    return found

    function mayEndIn(segment: string, rest: string): boolean {
      return KANA.test(segment) && (segment.length < 3 || BEGINS.test(rest))
    }

    function isShownJapanese({ parentElement, textContent }: Node): boolean {
      const japanese = /[\u3041-\u30ff\u4e00-\u9fff]/.test(textContent ?? '')
      return (
        japanese &&
        !!parentElement?.matches(':lang(ja)') &&
        parentElement.checkVisibility()
      )
    }

    /** Where in the text the next line begins, if that is inside the word. */
    function cutIn(node: Node, index: number, length: number): number | undefined {
      const boxes = Array.from({ length }, (_, at) => boxOf(node, index + at))
      const width = boxes.reduce((sum, box) => sum + box.width, 0)
      if (width > (node.parentElement?.clientWidth || Infinity)) return
      const at = boxes.findIndex(
        ({ top }, i) => top > (boxes[i - 1]?.bottom ?? Infinity) - 1
      )
      return at < 0 ? undefined : index + at
    }

    function boxOf(node: Node, at: number): DOMRect {
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      return range.getBoundingClientRect()
    }
  })
}
