import type { Attachment } from 'svelte/attachments'

/** Moves the focus to the heading each time the step changes, so that a screen reader starts there. */
export function focusOn(step: string | undefined): Attachment<HTMLElement> {
  return heading => {
    if (step !== undefined) heading.focus({ preventScroll: true })
  }
}
