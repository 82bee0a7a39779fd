import type { Attachment } from 'svelte/attachments'

/** Moves the focus to the heading each time the step changes, and eyes that had scrolled on to the top of its screen. */
export function focusOn(step: string | undefined): Attachment<HTMLElement> {
  return heading => {
    if (step === undefined) return
    heading.focus({ preventScroll: true })
    const start = heading.closest('main, section')
    if (start && start.getBoundingClientRect().top < 0) start.scrollIntoView()
  }
}
