/** A key pressed on the screen itself: not in the bar, not in a field, without a helping key. */
export function isForScreen(event: KeyboardEvent): boolean {
  const { altKey, ctrlKey, metaKey, target } = event
  const elsewhere =
    target instanceof Element && target.closest('.bar, dialog, [type=text], textarea')
  return !(altKey || ctrlKey || metaKey || elsewhere)
}

/** Enter on a button presses that button. */
export function isButton(target: EventTarget | null): boolean {
  return target instanceof HTMLButtonElement
}
