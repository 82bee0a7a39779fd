import type { Attachment } from 'svelte/attachments'
import type { Practice } from '../practice.svelte'

/** After each step the screen is seen from its top, although the story stands above it. */
export function inView({ staged }: Practice): Attachment<HTMLElement> {
  return stage =>
    staged.running.incident.subscribe(() => {
      if (stage.getBoundingClientRect().top < 0) stage.scrollIntoView({ block: 'start' })
    })
}
