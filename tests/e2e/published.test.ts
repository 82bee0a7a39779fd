import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { nextQuestion, walk } from '../../src/flow/asked'
import type { CompiledFlow } from '../../src/flow/compile'
import { decide } from '../../src/flow/decide'
import { givenFrom, type Sheet } from '../../src/flow/sheet'
import { baseFlow, sheetOf, situations } from '../flows/published'
import { FULL } from './support/matrix'
import { openApp } from './support/page'
import { answer, answerOffered, ready, shown, start } from './support/walk'
import { WORDS } from './support/words'

const flow = baseFlow()
const SOME = ['K003', 'K065', 'K088', 'K014', 'K077']
const walked = situations.filter(({ id }) => FULL || SOME.includes(id))
const cases = walked.flatMap(({ id }, index) =>
  (['ja', 'en'] as const)
    .filter((_, language) => FULL || index % 2 === language)
    .map(lang => ({ id, lang }))
)

test.each(cases)(
  '$id in $lang asks, counts and advises as the engine does',
  async ({ id, lang }) => {
    const words = WORDS[lang]
    const sheet = sheetOf(id)
    const { page } = await openApp()
    await setStanding(page, sheet)
    await start(page, words)
    const expected = walk(flow, neededOf(flow, sheet))
    expect(await answer(page, words, sheet)).toEqual({
      asked: expected.asked,
      taps: expected.taps - 1
    })

    await answerOffered(page, words, sheet)
    const advice = decide(flow, walk(flow, sheet).knowledge)
    await expect.poll(() => shown(page, words)).toBeUndefined()
    await expect
      .poll(() => page.locator('#app h1').innerText())
      .toBe(words.text(`responses.${advice.response}.first`))
    const companions = advice.companions.map(({ companion }) =>
      words.text(`companions.${companion}.title`)
    )
    expect((await companionsOn(page)).sort()).toEqual(companions.sort())
  }
)

/** The answers that are needed before the advice, and the standing facts. */
function neededOf(flow: CompiledFlow, sheet: Sheet): Sheet {
  const standing = flow.standing.filter(({ id }) => sheet[id])
  const needed: Sheet = Object.fromEntries(
    standing.map(({ id }) => [id, sheet[id] ?? []])
  )
  let next = nextQuestion(flow, givenFrom(flow, needed))
  while (next) {
    needed[next.id] = sheet[next.id] ?? []
    next = nextQuestion(flow, givenFrom(flow, needed))
  }
  return needed
}

async function setStanding(page: Page, sheet: Sheet): Promise<void> {
  await ready(page)
  for (const { id } of flow.standing) {
    if (!sheet[id]) continue
    await page.locator(`#app [name=${id}][value=${sheet[id][0]}]`).check()
  }
}

/** The companions named beside, before and above the response. */
function companionsOn(page: Page): Promise<string[]> {
  return page.locator('#app .emergency h2, #app summary > b').allInnerTexts()
}
