import type { Attachment } from 'svelte/attachments'

/** What a page of A6 holds inside its margins, in millimetres, with a little to spare. */
const ROOM = { width: 95, height: 137 }
const LEAST = 0.5
const STEP = 0.05

/** Makes a card of whatever length smaller, until it is one page. `_of`: measured anew when that changes. */
export function fitPage(_of: unknown): Attachment<HTMLElement> {
  return card => {
    let fit = 1
    while (heightAt(card, fit) > ROOM.height && fit > LEAST) fit -= STEP
    card.style.zoom = String(fit)
    card.style.width = ''
  }
}

/** As high as it would be printed, on a narrow screen too. */
function heightAt(card: HTMLElement, fit: number): number {
  card.style.zoom = String(fit)
  card.style.width = `${ROOM.width / fit}mm`
  return (card.getBoundingClientRect().height / 96) * 25.4
}
