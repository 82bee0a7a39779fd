import type { Attachment } from 'svelte/attachments'

const UNTIL_PAINTED = 100

/**
 * Names the page a moment after its screen: setting a title takes the browser as long as a third of the screen.
 * A screen rendered apart from the page names nothing.
 */
export function pageTitle(title: string): Attachment {
  return screen => {
    const timer = setTimeout(() => {
      if (screen.isConnected) document.title = title
    }, UNTIL_PAINTED)
    return () => clearTimeout(timer)
  }
}
