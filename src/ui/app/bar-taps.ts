/** A shaking hand taps again within this time: it does not close what it has just opened. */
const AT_ONCE = 700

/**
 * What the bar does by itself, before the app is there and with it: a number that cannot be called opens the emergency
 * sheet, and the second half of a double tap leaves a sheet open.
 */
export function hearBar(page: EventTarget): void {
  const emergency = sheet('emergency')
  let opened = -AT_ONCE
  page.addEventListener('click', event => {
    const { target, timeStamp } = event
    if (!(target instanceof Element)) return
    if (target.closest('a[href="#/emergency"]')) {
      event.preventDefault()
      if (!emergency.open) emergency.querySelector('summary')?.click()
    }
    const pressed = target.closest<HTMLDetailsElement>('.bar summary')?.parentElement
    if (!(pressed instanceof HTMLDetailsElement)) return
    if (!pressed.open) opened = timeStamp
    else if (timeStamp - opened < AT_ONCE) event.preventDefault()
  })
}

function sheet(id: string): HTMLDetailsElement {
  return document.querySelector(`#${id}`) as HTMLDetailsElement
}
