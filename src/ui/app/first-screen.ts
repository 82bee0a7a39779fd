import { NONE, NOT_SURE } from '../../flow/words'
import type { Language } from '../../text/language'

/** What was tapped in index.html before the app was there. */
export interface Taps {
  readonly startedAt?: number
  /** The question that the page asks: as the app was built, whatever a facility's own flow asks first. */
  readonly question: string
  readonly chosen: readonly string[]
  readonly done: boolean
  readonly advise: boolean
  /** Entries of the emergency sheet, in the order in which they were tapped. */
  readonly entries: readonly string[]
  /** Standing question → option, where one was chosen on the page itself. */
  readonly standing: Readonly<Record<string, string>>
  readonly language: Language
}

const page = document.documentElement

/** What was tapped, read while nothing is being pressed: a press belongs to the screen it began on. */
export async function tapsAtRest(): Promise<Taps> {
  while (page.dataset.held) await new Promise(resolve => setTimeout(resolve, 10))
  return tapsSoFar()
}

export function tapsSoFar(): Taps {
  const { started, done, advise, entries = '', screen } = page.dataset
  return {
    ...(started !== undefined &&
      (screen === 'question' || entries) && { startedAt: Number(started) }),
    question:
      page.querySelector<HTMLElement>('#first [data-question]')?.dataset.question ?? '',
    chosen: chosenIn(),
    done: done !== undefined,
    advise: advise !== undefined,
    entries: entries.split(' ').filter(Boolean),
    standing: standingIn(),
    language: page.lang === 'en' ? 'en' : 'ja'
  }
}

/** From here on the app hears the taps. Once it shows the same screen, the focus stays on the choice it was on. */
export function replaceFirstScreen(showApp: () => void): void {
  page.dataset.app = 'ready'
  const focused = document.querySelector('#first :focus')?.getAttribute('value')
  showApp()
  document.querySelector('#first')?.remove()
  if (focused)
    document.querySelector<HTMLElement>(`#app .choice [value='${focused}']`)?.focus()
}

function chosenIn(): string[] {
  const ticks = page.querySelectorAll<HTMLInputElement>('#first [type=checkbox]:checked')
  if (ticks.length > 0) return [...ticks].map(({ value }) => value)
  return [NONE, NOT_SURE].filter(id =>
    page.querySelector(`#first [value='${id}'][aria-pressed='true']`)
  )
}

function standingIn(): Record<string, string> {
  const radios = page.querySelectorAll<HTMLInputElement>(
    '#first [type=radio][data-chosen]:checked'
  )
  return Object.fromEntries([...radios].map(({ name, value }) => [name, value]))
}
