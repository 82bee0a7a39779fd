import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { follow } from '../../src/cli/then'
import { walk } from '../../src/flow/asked'
import { decide } from '../../src/flow/decide'
import type { Sheet } from '../../src/flow/sheet'
import { REACTIONS } from '../../src/flow/words'
import { baseFlow, sheetOf, situations } from '../flows/published'
import { expectFocusOnHeading } from './support/accessible'
import { headingOf } from './support/incident'
import { openApp } from './support/page'
import {
  answer,
  answerOffered,
  button,
  byKeyboard,
  ready,
  shown,
  speak,
  start
} from './support/walk'
import { WORDS, type Words } from './support/words'

const flow = baseFlow()
const FOUNDING = situations.slice(0, 6)
const LANGUAGES = ['ja', 'en'] as const

describe.each(LANGUAGES)('in %s', lang => {
  const words = WORDS[lang]

  test.each(FOUNDING)('$id goes from start to closing', async ({ id, expected }) => {
    const sheet = sheetOf(id)
    const way = walk(flow, sheet)
    const advice = decide(flow, way.knowledge)
    const { page } = await openApp()
    await speak(page, words)
    const home = await mainText(page)

    await start(page, words)
    await answer(page, words, sheet, {
      onShown: question => staysAfterReload(page, words, question, way.asked)
    })
    await answerOffered(page, words, sheet)
    expect([...advice.actionsNow, ...advice.actionsIf]).toEqual(
      expect.arrayContaining(expected)
    )
    await expectAdvice(page, words, advice.response)

    const did = await doFirstStep(page, words)
    const [reaction = 'goes-on'] = REACTIONS.filter(
      each => follow(flow, way, each).trail[0]?.response !== advice.response
    )
    await button(page, words.text(`reactions.${reaction}`)).click()
    const next = follow(flow, way, reaction).trail[0]
    await expect
      .poll(() => headingOf(page))
      .toBe(words.text(`responses.${next?.response}.first`))

    await expectHandOver(page, words, [
      did,
      words.text(`reactions.${reaction}`),
      ...way.asked.map(question => words.text(`questions.${question}.text`))
    ])
    await finish(page, words)
    await expect.poll(() => mainText(page)).toBe(home)
  })

  test('K002 can be walked with the keyboard alone', async () => {
    const { page, tab } = await openApp()
    const sheet = sheetOf('K002')
    await start(page, words, byKeyboard)
    const focused = () => expectFocusOnHeading(page)
    const manner = { press: byKeyboard, onShown: focused }
    const { asked } = await answer(page, words, sheet, manner)
    await expectFocusOnHeading(page)
    const { response } = decide(flow, walk(flow, sheet).knowledge)
    await expect
      .poll(() => headingOf(page))
      .toBe(words.text(`responses.${response}.first`))
    const last = asked.at(-1)
    await backAndAgain(page, words, { last, sheet })
    await page.close()
    const cold = await tab()
    await backAndAgain(cold, words, { last, sheet })
    await byKeyboard(button(cold, words.text('reactions.calmed')))
    await byKeyboard(button(cold, words.text('advice.finish')))
    await expect.poll(() => headingOf(cold)).toBe(words.text('aftercare.title'))
  })
})

/** Alt+← leads from the advice to the last question, whose answer leads to the advice again. */
async function backAndAgain(
  page: Page,
  words: Words,
  { last, sheet }: { last: string | undefined; sheet: Sheet }
): Promise<void> {
  await ready(page)
  const advised = await headingOf(page)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => shown(page, words)).toBe(last)
  await expectFocusOnHeading(page)
  await answer(page, words, sheet, { press: byKeyboard })
  await expect.poll(() => headingOf(page)).toBe(advised)
}

/** The second question, which is past what the page alone knows. */
async function staysAfterReload(
  page: Page,
  words: Words,
  question: string,
  [, second]: string[]
): Promise<void> {
  if (question !== second) return
  await page.reload()
  await ready(page)
  await expect.poll(() => shown(page, words)).toBe(question)
}

async function expectAdvice(page: Page, words: Words, response: string): Promise<void> {
  await expect.poll(() => headingOf(page)).toBe(words.text(`responses.${response}.first`))
  for (const side of ['protect', 'person']) {
    const region = page.getByRole('region', { name: words.text(`advice.${side}`) })
    await expect
      .poll(() => region.innerText())
      .toContain(words.text(`responses.${response}.${side}`))
  }
}

/** Returns the words of the step done or said. */
async function doFirstStep(page: Page, words: Words): Promise<string> {
  const current = page.locator('section.current')
  const before = await current.innerText()
  const did = await current.locator(`[lang=${words.lang}], .words`).first().innerText()
  await current.locator('.button.primary').click()
  await expect.poll(() => current.innerText()).not.toBe(before)
  return did
}

async function expectHandOver(page: Page, words: Words, told: string[]): Promise<void> {
  const stood = await headingOf(page)
  await button(page, words.text('advice.handOver')).click()
  await expect.poll(() => headingOf(page)).toBe(words.text('handOver.title'))
  const text = await mainText(page)
  for (const part of told) expect(text).toContain(part)
  await button(page, words.text('handOver.back')).click()
  await expect.poll(() => headingOf(page)).toBe(stood)
}

async function finish(page: Page, words: Words): Promise<void> {
  if ((await headingOf(page)) !== words.text('aftercare.title')) {
    await button(page, words.text('advice.finish')).click()
  }
  await button(page, words.text('aftercare.close')).click()
  const sure = button(page, words.text('aftercare.closeYes'))
  await sure.waitFor()
  await expect.poll(() => isInSight(sure)).toBe(true)
  await sure.click()
  await button(page, words.text('home.start')).waitFor()
}

/** Whole above the bar, without anybody scrolling. */
function isInSight(target: Locator): Promise<boolean> {
  return target.evaluate(element => {
    const bar = document.querySelector('#bar')?.getBoundingClientRect().top ?? 0
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= bar
  })
}

/** All that the screen says, but for how far saving and the offline copy are. */
function mainText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const main = document.querySelector('#app main')?.cloneNode(true) as HTMLElement
    main.querySelectorAll('[role=status]').forEach(status => status.remove())
    return main.innerText
  })
}
