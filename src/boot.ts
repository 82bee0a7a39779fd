import { browserPreferences } from './platform/browser/browser-preferences'
import { scopedName } from './platform/browser/scope'
import { hearBar } from './ui/app/bar-taps'
import { dropSecondTaps } from './ui/app/double-tap'
import { linkNumbers } from './ui/app/link-numbers'

/*
 * Makes home and the first question work before the app is there. Every tap is kept in the page itself
 * (ticks, and data attributes of <html>), where the app finds it when it takes over.
 */

const SLOW_AFTER = 12000
/** A finger that rests on the screen for longer does not hold the app up. */
const LONGEST_PRESS = 1000
/** A click comes that much later than the finger leaves, at most. */
const CLICK_AFTER = 100
/** Addresses that show home, with or without a sheet of the bar. */
const HOME = ['', '#/', '#/emergency', '#/danger', '#/cover']

const page = document.documentElement
const first = document.querySelector('#first')
const preferences = browserPreferences(scopedName('preferences'))
let letting: number | undefined

const DO: Record<string, (pressed: HTMLButtonElement) => void> = {
  start: () => {
    page.dataset.started ??= String(Date.now())
    show('question')
    document.querySelector<HTMLElement>('#first-heading')?.focus()
  },
  back: () => {
    delete page.dataset.done
    delete page.dataset.advise
    hint()
    show('home')
  },
  language: () => {
    page.lang = page.lang === 'ja' ? 'en' : 'ja'
    preferences.write({ language: page.lang === 'en' ? 'en' : 'ja' })
  },
  alone: pressed => {
    const ticks = ticked()
    for (const tick of ticks) tick.checked = false
    for (const other of pressables()) other.ariaPressed = String(other === pressed)
    if (ticks.length === 0) answered()
  },
  done: () => {
    const pressed = [...pressables()].some(other => other.ariaPressed === 'true')
    if (pressed || ticked().length > 0) answered()
    else hint('choose')
  },
  advise: () => {
    page.dataset.advise = 'now'
    hint('opening')
  },
  entry: pressed => {
    page.dataset.started ??= String(Date.now())
    page.dataset.entries = `${page.dataset.entries ?? ''} ${pressed.value}`.trim()
    pressed.ariaPressed = 'true'
  }
}

dropSecondTaps(document, () => {
  const { at } = (history.state ?? {}) as { at?: string }
  return [page.dataset.screen, page.dataset.events, location.hash, at].join()
})

hearBar(document)

document.addEventListener('click', ({ target }) => {
  const pressed =
    target instanceof Element && target.closest<HTMLButtonElement>('[data-do]')
  if (pressed && !('app' in page.dataset)) DO[pressed.dataset.do ?? '']?.(pressed)
})

/* While something is being pressed, the screen it is on stays. */
for (const down of ['pointerdown', 'keydown']) {
  addEventListener(down, () => {
    page.dataset.held = 'yes'
    letGo(LONGEST_PRESS)
  })
}
for (const up of ['pointerup', 'pointercancel', 'keyup']) {
  addEventListener(up, () => letGo(CLICK_AFTER))
}

first?.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement) target.dataset.chosen = ''
  for (const other of pressables()) other.ariaPressed = 'false'
  delete page.dataset.done
  hint()
})

addEventListener('hashchange', leaveForRescue)

begin()

function begin() {
  leaveForRescue()
  const { standing = {}, canCall, open, pack } = preferences.read()
  applyLook()
  linkNumbers(canCall)
  for (const [name, options] of Object.entries(pack?.standing ?? {})) fit(name, options)
  for (const [name, value] of Object.entries(standing)) choose(name, value)
  if (open || !HOME.includes(location.hash)) show('opening')
}

function letGo(after: number) {
  clearTimeout(letting)
  letting = window.setTimeout(() => delete page.dataset.held, after)
}

function applyLook() {
  const { language, theme, textSize } = preferences.read()
  if (language) page.lang = language
  if (theme) page.dataset.theme = theme
  if (textSize) page.dataset.size = String(textSize)
}

function leaveForRescue() {
  if (location.hash === '#/rescue') location.replace('rescue.html')
}

/** A facility may have fewer options than the page, and begins with its own. */
function fit(name: string, options: readonly string[]) {
  for (const radio of radiosOf(name)) {
    radio.parentElement?.toggleAttribute('hidden', !options.includes(radio.value))
  }
  choose(name, options[0])
}

function choose(name: string, value?: string) {
  for (const radio of radiosOf(name)) if (radio.value === value) radio.checked = true
}

function radiosOf(name: string) {
  return document.querySelectorAll<HTMLInputElement>(
    `#first [name='${CSS.escape(name)}']`
  )
}

function show(screen: string) {
  page.dataset.screen = screen
  for (const each of first?.children ?? []) {
    each.toggleAttribute('hidden', each.getAttribute('data-screen') !== screen)
  }
}

function answered() {
  page.dataset.done = 'yes'
  hint('opening')
  setTimeout(() => page.dataset.done && hint('slow'), SLOW_AFTER)
}

function hint(name?: string) {
  for (const each of document.querySelectorAll<HTMLElement>('#first [data-hint]')) {
    each.hidden = each.dataset.hint !== name
  }
}

function ticked() {
  return document.querySelectorAll<HTMLInputElement>('#first [type=checkbox]:checked')
}

function pressables() {
  return document.querySelectorAll<HTMLButtonElement>('#first [data-do=alone]')
}
