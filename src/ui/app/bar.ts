import type { RealApp } from './app'
import type { Overlay } from './router.svelte'

/** Gives the bar of index.html its part of the app. It opens its sheets by itself, with or without us. */
export function bindBar(app: RealApp): void {
  for (const overlay of ['emergency', 'cover'] as const) bindSheet(app, overlay)
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

/** Opens and closes the sheets as the address says. Called whenever it changes. */
export function followOverlay(overlay: Overlay | undefined): void {
  sheet('emergency').open = overlay === 'emergency'
  if (overlay !== 'emergency') sheet('cover').open = overlay === 'cover'
  document.querySelector('#app')?.toggleAttribute('inert', overlay !== undefined)
}

function bindSheet({ router, steps }: RealApp, overlay: Overlay) {
  const details = sheet(overlay)
  details.addEventListener('toggle', () => {
    if (details.open && router.overlay !== overlay && !covered(overlay))
      router.go(overlay)
    if (!details.open) void steps.close(overlay)
    if (details.open) details.querySelector<HTMLElement>('h2')?.focus()
  })
}

/** The cover stays open under the emergency sheet, and need not become an address again. */
function covered(overlay: Overlay): boolean {
  return overlay === 'cover' && sheet('emergency').open
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
  const noted = await steps.perform({ type: 'danger', entry })
  if (!noted) return
  sheet('cover').open = false
  followOverlay(router.overlay)
}

function sheet(overlay: Overlay): HTMLDetailsElement {
  const details = document.querySelector<HTMLDetailsElement>(`#${overlay}`)
  if (!details) throw new Error(`index.html has no sheet ${overlay}`)
  return details
}
