import { NONE, NOT_SURE } from '../../flow/words'

/** What was tapped in index.html before the app was there. */
export interface Taps {
  readonly startedAt?: number
  readonly chosen: readonly string[]
  readonly done: boolean
  readonly advise: boolean
  /** Entries of the emergency sheet, in the order in which they were tapped. */
  readonly entries: readonly string[]
  /** Standing question → option as it stands on the screen. */
  readonly standing: Readonly<Record<string, string>>
  /** The choice that has the focus. */
  readonly focused?: string
}

/** From here on the app hears the taps. */
export function takeTaps(page: HTMLElement = document.documentElement): Taps {
  const { started, done, advise, entries = '', screen } = page.dataset
  page.dataset.app = 'ready'
  const focused = document.activeElement?.closest('#first')
    ? document.activeElement.getAttribute('value')
    : null
  return {
    ...(started !== undefined &&
      (screen === 'question' || entries) && { startedAt: Number(started) }),
    chosen: chosenIn(page),
    done: done !== undefined,
    advise: advise !== undefined,
    entries: entries.split(' ').filter(Boolean),
    standing: standingIn(page),
    ...(focused !== null && { focused })
  }
}

/** Called once the app shows the same screen: the focus stays on the choice it was on. */
export function removeFirstScreen({ focused }: Taps): void {
  document.querySelector('#first')?.remove()
  if (focused === undefined) return
  document.querySelector<HTMLElement>(`#app .choice [value='${focused}']`)?.focus()
}

function chosenIn(page: HTMLElement): string[] {
  const ticks = page.querySelectorAll<HTMLInputElement>('#first [type=checkbox]:checked')
  if (ticks.length > 0) return [...ticks].map(({ value }) => value)
  return [NONE, NOT_SURE].filter(id =>
    page.querySelector(`#first [value='${id}'][aria-pressed='true']`)
  )
}

function standingIn(page: HTMLElement): Record<string, string> {
  const radios = page.querySelectorAll<HTMLInputElement>('#first [type=radio]:checked')
  return Object.fromEntries([...radios].map(({ name, value }) => [name, value]))
}
