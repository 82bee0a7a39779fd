import type { Attachment } from 'svelte/attachments'

/** Brings what was asked for to the top of the screen and starts a screen reader there. */
export function seek(isSought: boolean | undefined): Attachment<HTMLElement> {
  return element => {
    if (!isSought) return
    element.scrollIntoView({ block: 'start' })
    element.focus({ preventScroll: true })
  }
}
