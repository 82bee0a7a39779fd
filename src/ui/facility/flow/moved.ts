import type { Attachment } from 'svelte/attachments'

const STEPS: Readonly<Record<string, number>> = { '+': 1, ';': 1, '-': -1, '0': 0 }

/** Lets a picture larger than its box be moved with the arrow keys or by dragging, and zoomed with + - 0. */
export function moved(zoomBy: (steps: number) => void): Attachment<HTMLElement> {
  return box => {
    box.tabIndex = 0
    beginAtFirst(box)
    const drag = ({ movementX, movementY }: PointerEvent) => {
      box.scrollBy(-movementX, -movementY)
    }
    const drop = () => box.removeEventListener('pointermove', drag)
    const grip = (event: PointerEvent) => {
      const isLink = event.target instanceof Element && event.target.closest('a')
      if (event.pointerType !== 'mouse' || isLink) return
      box.setPointerCapture(event.pointerId)
      box.addEventListener('pointermove', drag)
    }
    const press = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
      const steps = STEPS[key]
      if (steps !== undefined && !ctrlKey && !metaKey) zoomBy(steps)
    }
    box.addEventListener('keydown', press)
    box.addEventListener('pointerdown', grip)
    box.addEventListener('pointerup', drop)
    box.addEventListener('pointercancel', drop)
  }
}

/** The page itself stays where it is. */
function beginAtFirst(box: HTMLElement): void {
  const first = box.querySelector('a')?.getBoundingClientRect()
  if (!first) return
  const { top, height } = box.getBoundingClientRect()
  box.scrollTop = Math.max(0, first.top - top - height / 3)
}
