const SAME_PLACE = 40
const AT_ONCE = 350

/**
 * Drops the second half of a double tap once the first has led to another screen: a shaking hand must not answer
 * what it has not seen. The bar is never held up, but for the way back.
 *
 * @param where names the screen that is shown
 */
export function dropSecondTaps(page: EventTarget, where: () => string): void {
  let last: { event: MouseEvent; where: string } | undefined
  const tapped = (event: Event) => {
    if (!(event instanceof MouseEvent)) return
    const now = where()
    if (last && last.where !== now && !isFree(event) && isSecond(last.event, event)) {
      event.preventDefault()
      event.stopImmediatePropagation()
    } else last = { event, where: now }
  }
  page.addEventListener('click', tapped, true)
}

/** Browsers count the clicks of a mouse; of a finger, not all do. */
function isSecond(first: MouseEvent, then: MouseEvent): boolean {
  if (then.detail > 1) return true
  const finger = 'pointerType' in then && then.pointerType === 'touch'
  const near =
    Math.hypot(then.clientX - first.clientX, then.clientY - first.clientY) < SAME_PLACE
  return finger && near && then.timeStamp - first.timeStamp < AT_ONCE
}

function isFree({ target }: Event): boolean {
  return (
    target instanceof Element &&
    target.closest('.bar') !== null &&
    !target.closest('#back')
  )
}
