import type { RealApp } from './app'
import type { Overlay } from './router.svelte'

/** The emergency sheet lies over the cover. */
export const SHEETS = ['cover', 'emergency'] as const

/** Gives the bar of index.html its part of the app. It opens its sheets by itself, with or without us. */
export function bindBar(app: RealApp): void {
  for (const overlay of SHEETS) bindSheet(app, overlay)
  document.addEventListener('click', event => pressed(app, event))
  document.addEventListener('keydown', event => {
    const { overlay } = app.router
    if (event.key === 'Escape' && overlay) void app.steps.close(overlay)
    if (isBackKey(event)) {
      event.preventDefault()
      void app.steps.back()
    }
  })
}

/** The browser's own Back has nothing to go to after a restart. In a field it may be a key for moving in the text. */
function isBackKey({ altKey, key, repeat, target }: KeyboardEvent): boolean {
  const inField = target instanceof Element && target.closest('[type=text], textarea')
  return altKey && key === 'ArrowLeft' && !repeat && !inField
}

/**
 * Opens and closes the sheets as the address says. Called whenever it changes. The cover stays open under an emergency
 * sheet that was opened over it, not under one that the browser has gone back to.
 */
export function followOverlay(overlay: Overlay | undefined): void {
  const emergency = sheet('emergency')
  const wanted = overlay === 'emergency'
  if (!wanted || !emergency.open) sheet('cover').open = overlay === 'cover'
  emergency.open = wanted
  document.querySelector('#app')?.toggleAttribute('inert', overlay !== undefined)
}

function bindSheet({ router, steps }: RealApp, overlay: Overlay) {
  const details = sheet(overlay)
  details.addEventListener('toggle', () => {
    if (!details.open) return void steps.close(overlay)
    if (router.overlay !== overlay) router.go(overlay)
    /* The event is late: the emergency sheet may lie over the cover already. */
    if (overlay === 'cover' && sheet('emergency').open) router.go('emergency')
    details.querySelector<HTMLElement>('h2')?.focus()
  })
}

function pressed(app: RealApp, event: MouseEvent) {
  const { target } = event
  const button =
    target instanceof Element && target.closest<HTMLButtonElement>('.bar [data-do]')
  if (!button) return
  event.preventDefault()
  if (button.dataset.do === 'back') void app.steps.back()
  if (button.dataset.do === 'entry') void chooseEntry(app, button.value)
}

async function chooseEntry({ router, steps }: RealApp, entry: string) {
  if (await steps.perform({ type: 'danger', entry })) followOverlay(router.overlay)
}

function sheet(overlay: Overlay): HTMLDetailsElement {
  const details = document.querySelector<HTMLDetailsElement>(`#${overlay}`)
  if (!details) throw new Error(`No sheet ${overlay}`)
  return details
}
