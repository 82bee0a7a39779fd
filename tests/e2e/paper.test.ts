import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openApp } from './support/page'
import { button, speak } from './support/walk'
import { WORDS, type Words } from './support/words'

const A4 = '595 × 842'
/** About as wide as what is printed on A4. */
const LEAF = { width: 688, height: 1024 }
const A6 = '298 × 420'
const NAME =
  '市立みどり台東地区コミュニティ活動支援および生涯学習総合交流センター別館分室'
const LONG = `pack: 1
id: long-names
edition: '2026-11-24'
base: { id: base, edition: '2026-11-23' }
facility:
  name: { ja: ${NAME}, en: "${'Community and Lifelong Learning Exchange Center '.repeat(2)}" }
  address:
    ja: ${'みどり台東地区三丁目百二十三番地の四十五'.repeat(4)}
    en: "${'123-45 Midoridai-Higashi 3-chome, '.repeat(5)}Kitahama City"
contacts:
  - set: supervisor
    tel: 03-1234-5678
    name: { ja: ${NAME}責任者, en: "${'Supervisor of the exchange center '.repeat(3)}" }
  - set: second-person
    tel: 03-1234-5679
    name: { ja: ${NAME}事務室, en: "${'Office of the exchange center '.repeat(3)}" }
`

describe.each(['ja', 'en'] as const)('in %s', lang => {
  const words = WORDS[lang]

  test('the emergency card is one whole page of A6, and one more for the other language', async () => {
    const page = await opened(words)
    await expect.poll(() => pagesOf(page)).toEqual([A6])
    await expect.poll(() => cutOff(page)).toEqual([])
    await expectSigned(page, words)
    await page.getByRole('radio', { name: words.text('paper.languages.both') }).check()
    await expect.poll(() => pagesOf(page)).toEqual([A6, A6])
  })

  test('questions and responses, and the contacts, are pages of A4 with nothing cut off and no colour', async () => {
    const page = await opened(words)
    for (const [sheet, most] of [
      ['contacts', 3],
      ['flow', 37]
    ] as const) {
      await page.getByRole('radio', { name: words.text(`paper.sheets.${sheet}`) }).check()
      await expectSigned(page, words)
      const pages = await pagesOf(page)
      expect(new Set(pages)).toEqual(new Set([A4]))
      expect(pages.length).toBeLessThanOrEqual(most)
      await expect.poll(() => cutOff(page)).toEqual([])
      await page.setViewportSize(LEAF)
      await expect.poll(() => cutNumbers(page)).toEqual([])
    }
    await expect.poll(() => coloursOf(page)).toEqual(['rgb(0, 0, 0)'])
  })
})

test('a card with long names and a long address is still one whole page', async () => {
  const { page } = await openApp({ path: '#/facility' })
  const chosen = page.waitForEvent('filechooser')
  await button(page, WORDS.ja.text('facility.openFile')).click()
  const file = { name: 'long.yaml', mimeType: 'application/yaml' }
  await (await chosen).setFiles({ ...file, buffer: Buffer.from(LONG) })
  await page.locator('[name=confirmed-by]').first().check({ timeout: 60_000 })
  await button(page, WORDS.ja.text('activation.use')).click()
  await page.locator('#app .home').getByText(NAME).waitFor()
  await page.evaluate(() => (location.hash = '#/facility/paper.card'))
  await page.locator('#app .paper header').waitFor()
  const both = WORDS.ja.text('paper.languages.both')
  await page.getByRole('radio', { name: both }).check()
  await expect.poll(() => pagesOf(page)).toEqual([A6, A6])
  await expect.poll(() => cutOff(page)).toEqual([])
  await expect
    .poll(() => page.locator('#app .paper').innerText())
    .toContain('03-1234-5678')
})

/** Edition, hash and day in words, and edition and hash as a code. */
async function expectSigned(page: Page, words: Words): Promise<void> {
  const head = page.locator('#app .paper header')
  await head.waitFor()
  const text = await head.innerText()
  expect(text).toContain(words.flow.edition)
  expect(text).toMatch(/[0-9a-f]{12}/)
  expect(text).toMatch(/20\d\d-\d\d-\d\d$/m)
  const [hash = ''] = /[0-9a-f]{12}/.exec(text) ?? []
  const code = head.getByRole('img', { name: hash })
  await expect
    .poll(() => code.locator('path').getAttribute('d'))
    .toMatch(/^M\d+ \d+h1v1h-1z/)
}

function coloursOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('.paper article, .paper article *')]
    return [...new Set(all.map(element => getComputedStyle(element).color))]
  })
}

async function opened(words: Words): Promise<Page> {
  const { page } = await openApp({ lang: words.lang, theme: 'dark' })
  await speak(page, words)
  await page.evaluate(() => (location.hash = '#/facility/paper.card'))
  await page.locator('#app .paper header').waitFor()
  return page
}

/** The sizes of the pages that would be printed, in points. */
async function pagesOf(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`
  )
}

/** Numbers with hyphens that a line end cuts. */
function cutNumbers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const paper = document.querySelector('.paper') ?? document.body
    const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { 0: number, index } of (node.textContent ?? '').matchAll(
        /\d+(-\d+)+/g
      )) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + number.length)
        if (range.getClientRects().length > 1) found.push(number)
      }
    }
    return found
  })
}

/** Texts that do not fit into what holds them, as the printer lays them out. */
async function cutOff(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' })
  const found = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('.paper *:not(svg, svg *)')]
    const edge = document.querySelector('.paper')?.getBoundingClientRect().right ?? 0
    return all
      .filter(
        element =>
          element.getBoundingClientRect().right > edge + 1 ||
          (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      )
      .map(element => element.innerText)
  })
  await page.emulateMedia({ media: null })
  return found
}
