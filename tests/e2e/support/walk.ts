import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Sheet } from '../../../src/flow/sheet'
import { NONE, NOT_SURE } from '../../../src/flow/words'
import type { Words } from './words'

/** How a control is used: a tap, or the keyboard alone. */
export type Press = (target: Locator) => Promise<void>

export const tap: Press = target => target.click()

/** Goes to the control with Tab and uses it with the key that its kind expects. */
export const byKeyboard: Press = async target => {
  const { keyboard } = target.page()
  await tabTo(target)
  const ticks = (await target.getAttribute('type')) === 'checkbox'
  await keyboard.press(ticks ? 'Space' : 'Enter')
}

/** Goes to the control with Tab, as far as the longest page may need. */
export async function tabTo(target: Locator): Promise<void> {
  const { keyboard } = target.page()
  for (let tabs = 0; tabs < MOST_TABS && !(await hasFocus(target)); tabs += 1) {
    await keyboard.press('Tab')
  }
  await expect.poll(() => hasFocus(target)).toBe(true)
}

const MOST_TABS = 90

export interface Walked {
  /** The questions shown, in order. */
  readonly asked: string[]
  /** Counted as the engine does: a tap for each tick, for done, and for an answer alone. */
  readonly taps: number
}

export interface Manner {
  press?: Press
  /** Called with each question while it is on the screen. */
  onShown?: (question: string) => Promise<void>
}

/** Home in the language wanted, then the first question. */
export async function start(page: Page, words: Words, press = tap): Promise<void> {
  await speak(page, words, press)
  await press(button(page, words.text('home.start')))
  await page.locator('#app .choices').waitFor()
}

export async function speak(page: Page, words: Words, press = tap): Promise<void> {
  await ready(page)
  if ((await page.locator('html').getAttribute('lang')) === words.lang) return
  await press(button(page, words.text(`language.${words.lang}`)))
  await page.locator(`html[lang=${words.lang}]`).waitFor()
}

/** The app has taken over from the page. */
export async function ready(page: Page): Promise<void> {
  await page.locator('html[data-app=ready] #app h1').waitFor()
}

/** Answers whatever is asked from the sheet, until the advice shows. */
export async function answer(
  page: Page,
  words: Words,
  sheet: Sheet,
  { press = tap, onShown }: Manner = {}
): Promise<Walked> {
  const asked: string[] = []
  let taps = 0
  for (let id = await shown(page, words); id; id = await shown(page, words)) {
    await onShown?.(id)
    asked.push(id)
    const options = sheet[id]
    if (!options) throw new Error(`The sheet does not answer ${id}`)
    const leaves = await watchScreen(page)
    taps += await choose(page, words, [id, options], press)
    await leaves()
  }
  return { asked, taps }
}

/** Gives, beside the advice, what is offered there and the sheet has. */
export async function answerOffered(
  page: Page,
  words: Words,
  sheet: Sheet,
  press = tap
): Promise<string[]> {
  const given: string[] = []
  const open = () =>
    page
      .locator('[id^=more-]')
      .evaluateAll(summaries => summaries.map(({ id }) => id.slice('more-'.length)))
  const next = async () => (await open()).find(id => sheet[id])
  for (let id = await next(); id; id = await next()) {
    await press(page.locator(`#more-${id}`))
    await choose(page, words, [id, sheet[id] ?? []], press)
    await page.locator(`#more-${id}`).waitFor({ state: 'detached' })
    given.push(id)
  }
  return given
}

/** Remembers what is asked on the screen; the function given settles once something else is. */
async function watchScreen(page: Page): Promise<() => Promise<unknown>> {
  const read = () =>
    document.querySelector('#app h1')?.textContent +
    `${document.querySelector('#app .choices')?.textContent}`
  const before = await page.evaluate(read)
  return () =>
    page.waitForFunction(
      text =>
        text !==
        document.querySelector('#app h1')?.textContent +
          `${document.querySelector('#app .choices')?.textContent}`,
      before
    )
}

export function button(page: Page | Locator, name: string): Locator {
  return page.getByRole('button', { name, exact: true })
}

/** The question on the screen; nothing where the advice is. */
export async function shown(page: Page, words: Words): Promise<string | undefined> {
  const heading = await page.locator('#app h1').innerText()
  const alike = words.flow.questions.filter(
    ({ id }) => words.text(`questions.${id}.text`) === heading
  )
  if (alike.length < 2) return alike[0]?.id
  const choices = await page.locator('#app .choices').innerText()
  return alike.find(({ id, options: [first] }) =>
    choices.includes(words.text(`questions.${id}.options.${first?.id}`))
  )?.id
}

/** Chooses the options by their names; one tap each, and one on done after ticks. */
export async function choose(
  page: Page,
  words: Words,
  [question, options]: readonly [string, readonly string[]],
  press: Press
): Promise<number> {
  const named = (option: string) => words.text(`questions.${question}.options.${option}`)
  const name = words.text(`questions.${question}.text`)
  const choices = page.getByRole('group', { name, exact: true })
  const kind = words.flow.questions.find(({ id }) => id === question)?.kind
  const alone = options.find(option => option === NONE || option === NOT_SURE)
  if (kind === 'one' || alone) {
    await press(button(choices, named(alone ?? options[0] ?? NOT_SURE)))
    return 1
  }
  for (const option of options) {
    await press(choices.getByRole('checkbox', { name: named(option), exact: true }))
  }
  await press(button(choices.locator('..'), words.text('question.done')))
  return options.length + 1
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate(element => element === document.activeElement)
}
