/** A shaking hand taps again within this time: it does not close what it has just opened. */
const AT_ONCE = 700

/**
 * What the bar does by itself, before the app is there and with it: a number that cannot be called opens the emergency
 * sheet, the second half of a double tap leaves a sheet open, and the sheet that was asked for last lies on top.
 */
export function hearBar(page: EventTarget): void {
  const emergency = sheet('emergency')
  const cover = sheet('cover')
  let opened = -AT_ONCE

  page.addEventListener('click', event => {
    const { target } = event
    if (!(target instanceof Element)) return
    if (target.closest('a[href="#/emergency"]')) call(event)
    const pressed = target.closest('summary')?.parentElement
    for (const each of [emergency, cover]) if (each === pressed) press(each, event)
  })

  function call(event: Event) {
    event.preventDefault()
    if (!emergency.open) emergency.querySelector('summary')?.click()
  }

  function press(pressed: HTMLDetailsElement, event: Event) {
    const atOnce = event.timeStamp - opened < AT_ONCE
    const onTop = emergency.open ? emergency : cover
    if (pressed.open && pressed === onTop) {
      if (atOnce) event.preventDefault()
      return
    }
    opened = event.timeStamp
    if (emergency.open) coverIt(event)
  }

  /** In this order their toggle events come: to the app it is a step on to the cover, or one back to it. */
  function coverIt(event: Event) {
    event.preventDefault()
    cover.open = true
    emergency.open = false
  }
}

function sheet(id: string): HTMLDetailsElement {
  return document.querySelector(`#${id}`) as HTMLDetailsElement
}
