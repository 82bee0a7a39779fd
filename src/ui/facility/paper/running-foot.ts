import type { Attachment } from 'svelte/attachments'

/** Edition, hash and page on each page of a long print, where the browser can: the first page carries them anyway. */
export function runningFoot(text: string): Attachment<HTMLElement> {
  return () => {
    const styles = new CSSStyleSheet()
    styles.replaceSync(`@page sheet {
      @bottom-left { content: ${quoted(text)}; font-size: 8pt }
      @bottom-right { content: counter(page) ' / ' counter(pages); font-size: 8pt }
    }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
        each => each !== styles
      )
    }
  }
}

function quoted(text: string): string {
  return `'${text.replace(/[^\p{L}\p{N} .:-]/gu, sign => `\\${sign.codePointAt(0)?.toString(16)} `)}'`
}
