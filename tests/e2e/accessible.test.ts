import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import {
  expectAccessible,
  expectFocusOnHeading,
  expectNoSidewaysScroll
} from './support/accessible'
import { FULL, inTurns, matrix } from './support/matrix'
import { openApp } from './support/page'
import { PLACES, show, showQuestion, showResponse, type Place } from './support/places'
import { startServer } from './support/server'
import { answer, button, speak, start } from './support/walk'
import { WORDS, type Words } from './support/words'

const { flow } = WORDS.ja
/** In a short run these stand for all: the longest, the most and the fewest choices, the urgent and the calm. */
const SHOWN = [
  ...['question conduct', 'question demand', 'question before-now', 'question notice'],
  ...['response help-on', 'response set-limit', 'response get-safe', 'response help-hurt']
]
const ALL = [
  ...flow.questions.map(({ id }) => `question ${id}`),
  ...flow.responses.map(({ id }) => `response ${id}`)
]
const SCREENS = [...PLACES, ...(FULL ? ALL : SHOWN)]

/* Where the least fits in, every screen is looked at in a short run, too. */
const narrowest = inTurns(SCREENS).map(
  ({ thing: screen, lang }) =>
    ({ screen, lang, look: 'light', width: 320, size: 200 }) as const
)
const cases = [
  ...matrix({
    screen: SCREENS,
    lang: ['ja', 'en'],
    look: ['light', 'dark', 'forced'],
    width: [320, 768, 1024],
    size: [100, 200]
  }),
  ...(FULL ? [] : narrowest)
]
const settings = [...new Set(cases.map(settingOf))].map(setting => ({
  setting,
  alike: cases.filter(one => settingOf(one) === setting)
}))

test.each(settings)('no screen has a violation: $setting', async ({ alike }) => {
  const [first] = alike
  if (!first) throw new Error('an empty group')
  const { page } = await openApp({
    theme: first.look === 'dark' ? 'dark' : 'light',
    forcedColors: first.look === 'forced',
    viewport: { width: first.width, height: first.width === 1024 ? 768 : 1024 }
  })
  const words = WORDS[first.lang]
  await setTextSize(page, words, first.size)
  const found: string[] = []
  for (const { screen } of alike) {
    await go(page, words, screen)
    found.push(...(await problemsOf(page, screen)))
  }
  expect(found).toEqual([])
})

test.each(['ja', 'en'] as const)(
  'in %s the focus is on the heading after each step',
  async lang => {
    const words = WORDS[lang]
    const { page } = await openApp()
    await start(page, words)
    const sheet = Object.fromEntries(flow.questions.map(({ id }) => [id, ['not-sure']]))
    await answer(page, words, sheet, { onShown: () => expectFocusOnHeading(page) })
    await expectFocusOnHeading(page)
    for (const name of ['advice.why', 'advice.handOver', 'advice.cards'] as const) {
      await button(page, words.text(name)).click()
      await expectFocusOnHeading(page)
      await page.locator('#back').click()
      await page.locator('#app main.advice').waitFor()
    }
    await button(page, words.text('advice.cards')).click()
    await button(page, words.text('cards.house-rules.title')).click()
    await expectFocusOnHeading(page)
    await page.locator('#back').click()
    await page.locator('#app main.advice').waitFor()
    await button(page, words.text('advice.finish')).click()
    await expectFocusOnHeading(page)
  }
)

test('home and the first question are accessible before the app has taken over', async () => {
  const server = await startServer()
  onTestFinished(() => server.close())
  server.corrupt(/assets\/.*\.js$/)
  const { page, expectProblem } = await openApp({ server })
  expectProblem(/^uncaught: $/)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await button(page.locator('#first'), WORDS.ja.text('home.start')).click()
  await page.locator('#first-heading:focus').waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

async function go(page: Page, words: Words, screen: string): Promise<void> {
  const [kind, id = ''] = screen.split(' ')
  if (kind === 'question' && id) return showQuestion(page, words, id)
  if (kind === 'response') return showResponse(page, words, id)
  return show(page, words, screen as Place)
}

async function problemsOf(page: Page, screen: string): Promise<string[]> {
  const found: string[] = []
  for (const holds of [expectAccessible, expectNoSidewaysScroll]) {
    await holds(page).catch((error: Error & { actual?: unknown }) =>
      found.push(`${screen}: ${JSON.stringify(error.actual ?? error.message)}`)
    )
  }
  return found
}

function settingOf({ lang, look, width, size }: (typeof cases)[number]): string {
  return `${lang}, ${look}, ${width} px, text at ${size} %`
}

async function setTextSize(page: Page, words: Words, size: number): Promise<void> {
  await speak(page, words)
  if (size === 100) return
  await page.evaluate(() => (location.hash = '#/settings'))
  await page.getByRole('radio', { name: `${size} %` }).check()
  await page.locator(`html[data-size='${size}']`).waitFor()
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.body).fontSize))
    .toBe('32px')
}
