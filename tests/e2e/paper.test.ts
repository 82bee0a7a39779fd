import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openApp } from './support/page'
import { speak } from './support/walk'
import { WORDS, type Words } from './support/words'

const A4 = '595 × 842'
const A6 = '298 × 420'

describe.each(['ja', 'en'] as const)('in %s', lang => {
  const words = WORDS[lang]

  test('the emergency card is one whole page of A6, and one more for the other language', async () => {
    const page = await opened(words, 'card')
    expect(await pagesOf(page)).toEqual([A6])
    expect(await cutOff(page)).toEqual([])
    await page.getByRole('radio', { name: words.text('paper.languages.both') }).check()
    expect(await pagesOf(page)).toEqual([A6, A6])
  })

  test('questions and responses, and the contacts, are pages of A4 with nothing cut off', async () => {
    for (const sheet of ['contacts', 'flow']) {
      const page = await opened(words, sheet)
      const pages = await pagesOf(page)
      expect(new Set(pages)).toEqual(new Set([A4]))
      expect(pages.length).toBeLessThanOrEqual(sheet === 'flow' ? 36 : 3)
      expect(await cutOff(page)).toEqual([])
    }
  })

  test('every sheet tells its edition, hash and day, and carries them as a code', async () => {
    const page = await opened(words, 'card')
    for (const sheet of ['card', 'flow', 'contacts'] as const) {
      await page.getByRole('radio', { name: words.text(`paper.sheets.${sheet}`) }).check()
      const head = page.locator('#app .paper header')
      await head.waitFor()
      const text = await head.innerText()
      expect(text).toContain(words.flow.edition)
      expect(text).toMatch(/[0-9a-f]{12}/)
      expect(text).toMatch(/20\d\d-\d\d-\d\d$/m)
      const [hash = ''] = /[0-9a-f]{12}/.exec(text) ?? []
      const code = head.getByRole('img', { name: hash })
      expect(await code.locator('path').getAttribute('d')).toMatch(/^M\d+ \d+h1v1h-1z/)
    }
  })

  test('nothing on it needs colour', async () => {
    const page = await opened(words, 'flow')
    const colours = await page.evaluate(() => {
      const all = [...document.querySelectorAll('.paper article, .paper article *')]
      return [...new Set(all.map(element => getComputedStyle(element).color))]
    })
    expect(colours).toEqual(['rgb(0, 0, 0)'])
  })
})

async function opened(words: Words, sheet: string): Promise<Page> {
  const { page } = await openApp({ lang: words.lang, theme: 'dark' })
  await speak(page, words)
  await page.evaluate(id => (location.hash = `#/facility/paper.${id}`), sheet)
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
