import { textAt } from '../../customise/complete-texts'
import type { WorkingPack } from '../../customise/examiner'
import { otherLanguage, type Language } from '../../text/language'

/**
 * A pack may leave a text in one language only; it is then shown in that one whatever the language of the screen. Gives
 * every element that holds such a text the right `lang`, so that it is read out as what it is. Does nothing without them.
 */
export function markForeignTexts(
  root: Element,
  { open, texts }: Pick<WorkingPack, 'open' | 'texts'>
): void {
  if (open.length === 0) return
  const foreign = new Map<string, Language>()
  for (const { key, lang } of open) {
    const text = textAt(texts[lang], key)
    if (text !== undefined) foreign.set(text.trim(), otherLanguage(lang))
  }
  markUnder(root, foreign)
  new MutationObserver(changes => {
    for (const { target, addedNodes } of changes) {
      if (isText(target)) mark(target, foreign)
      for (const node of addedNodes) markUnder(node, foreign)
    }
  }).observe(root, { childList: true, characterData: true, subtree: true })
}

function markUnder(node: Node, foreign: ReadonlyMap<string, Language>): void {
  if (isText(node)) mark(node, foreign)
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) mark(walker.currentNode as Text, foreign)
}

/** An element that was marked for a text and now holds another is as the page again. */
function mark(text: Text, foreign: ReadonlyMap<string, Language>): void {
  const holder = text.parentElement
  const language = foreign.get(text.data.trim())
  if (!holder) return
  if (language) {
    holder.lang = language
    holder.dataset.foreign = ''
  } else if ('foreign' in holder.dataset) {
    holder.removeAttribute('lang')
    delete holder.dataset.foreign
  }
}

function isText(node: Node): node is Text {
  return node.nodeType === node.TEXT_NODE
}
