/** A key pressed once on the screen itself: not in the bar or a field, not under a sheet, without a helping key. */
export function isForScreen(event: KeyboardEvent): boolean {
  const { altKey, ctrlKey, metaKey, repeat, target } = event
  const elsewhere =
    target instanceof Element && target.closest('.bar, dialog, [type=text], textarea')
  const covered = document.querySelector('#app[inert]')
  return !(altKey || ctrlKey || metaKey || repeat || elsewhere || covered)
}

/** Enter on a button presses that button. */
export function isButton(target: EventTarget | null): boolean {
  return target instanceof HTMLButtonElement
}
