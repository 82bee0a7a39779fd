import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { readScenes } from '../../../src/flow/load'
import type { Scene } from '../../../src/flow/scenes/scene-schema'
import { button, ready, speak } from './walk'
import type { Words } from './words'

const TABLETS = [
  [1024, 768],
  [768, 1024]
] as const
const { scenes } = readScenes('base')

export function sceneOf(id: string): Scene {
  const found = scenes.find(({ scene }) => scene.id === id)
  if (!found) throw new Error(`No scene ${id}`)
  return found.scene
}

/** Chooses exactly these scenes and begins. */
export async function begin(page: Page, words: Words, ids: readonly string[]) {
  await speak(page, words)
  await page.locator('fieldset details:not([open]) > summary').click()
  const chosen = page.locator('fieldset :checked[type=checkbox]')
  while ((await chosen.count()) > 0) await chosen.first().click()
  for (const id of ids) {
    const name = sceneOf(id).title[words.lang] ?? ''
    await page.locator('label', { hasText: name }).locator('input').click()
  }
  await button(page, words.text('group.plan.begin')).click()
  await page.locator('.controls').waitFor()
}

/** Opens another window of the session. */
export async function openWindow(page: Page, words: Words): Promise<void> {
  await ready(page)
  await speak(page, words)
}

/** The one large button; what it does shows in the controls. */
export async function goOn(page: Page): Promise<void> {
  const before = await step(page)
  await page.locator('.controls .button.primary').first().click()
  await changed(page, before)
}

/** Goes on with the scene's answer. */
export async function goOnUncounted(page: Page, words: Words): Promise<void> {
  const before = await step(page)
  await button(page, words.text('group.go.noVote')).click()
  await changed(page, before)
}

/** Enters hands, from the first answer on. */
export async function countHands(page: Page, hands: readonly number[]): Promise<void> {
  for (const [at, count] of hands.entries()) {
    const counter = page.locator('.counts .counter').nth(at)
    for (let hand = 1; hand <= count; hand += 1) {
      await counter.locator('button').nth(1).click()
      await counter.locator('output', { hasText: String(hand) }).waitFor()
    }
  }
}

export function isAsking(page: Page, words: Words): Promise<boolean> {
  return button(page, words.text('group.go.noVote')).isVisible()
}

/** The smallest type in the part of the page the room reads. */
export function smallestType(room: Locator): Promise<number> {
  return room.evaluate(main => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    const sizes: number[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const box = node.parentElement
      if (box && node.textContent?.trim() && box.checkVisibility()) {
        sizes.push(parseFloat(getComputedStyle(box).fontSize))
      }
    }
    return Math.min(...sizes)
  })
}

const CONTROLS = '.controls button, .controls input, .controls summary'

/** What whoever leads reads while a question is put: the answer, what to say, the question and its choices. */
const READ = '#notes + ul > li, .shown > .heading, .shown li'

/** Controls that whoever leads would have to scroll for; the bar covers the lower edge. */
export function belowTheFold(page: Page, selector = CONTROLS): Promise<string[]> {
  return page.evaluate(wanted => {
    const bar = document.querySelector('#bar')?.getBoundingClientRect().top
    const edge = window.scrollY + (bar ?? window.innerHeight)
    return [...document.querySelectorAll(wanted)]
      .filter(each => each.checkVisibility())
      .filter(each => each.getBoundingClientRect().bottom + window.scrollY > edge + 1)
      .map(each => each.textContent?.trim() || each.id)
  }, selector)
}

/** The same on a laptop, with what is read as well. */
export async function belowTheFoldOfLaptops(page: Page): Promise<string[]> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 1280, height: 800 })
  const found = await belowTheFold(page, `${CONTROLS}, ${READ}`)
  if (before) await page.setViewportSize(before)
  return found
}

/** How high the links to other windows and sheets stand on a tablet held upright. */
export async function tallestLinkOfTablets(page: Page): Promise<number> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 820, height: 1180 })
  const heights = await page
    .locator('.tools > a')
    .evaluateAll(links => links.map(link => link.getBoundingClientRect().height))
  if (before) await page.setViewportSize(before)
  return Math.max(...heights)
}

/** The same on a tablet held either way. */
export async function belowTheFoldOfTablets(page: Page): Promise<string[]> {
  const before = page.viewportSize()
  const found: string[] = []
  for (const [width, height] of TABLETS) {
    await page.setViewportSize({ width, height })
    found.push(...(await belowTheFold(page)))
  }
  if (before) await page.setViewportSize(before)
  return found
}

/** How many sheets of paper a PDF takes. */
export function sheetsIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** Words that stick out of their box, as they would be cut on paper. */
export function cutOnPaper(page: Page): Promise<string[]> {
  return page.locator('main').evaluate(main =>
    [...main.querySelectorAll<HTMLElement>('*')]
      .filter(box => box.checkVisibility() && box.scrollWidth > box.clientWidth + 1)
      .filter(({ clientWidth }) => clientWidth > 0)
      .map(box => `${box.tagName}: ${box.textContent?.trim().slice(0, 60)}`)
  )
}

/** How many of the bars that show a share are there on paper, filled. */
export function barsOnPaper(page: Page): Promise<number> {
  return page
    .locator('main svg rect:not(.ground)')
    .evaluateAll(
      bars =>
        bars.filter(bar => bar.checkVisibility() && bar.getBoundingClientRect().width > 0)
          .length
    )
}

/** Fonts of a PDF whose letters do not stand in it. */
export function fontsMissing(pdf: Buffer): string[] {
  const objects = new Map(
    pdf
      .toString('latin1')
      .split(/\bendobj\b/)
      .flatMap(text => {
        const [, id] = /(\d+) 0 obj/.exec(text) ?? []
        return id === undefined ? [] : [[id, text] as const]
      })
  )
  const fonts = [...objects.values()].filter(text => /\/Type\s*\/Font\b/.test(text))
  if (fonts.length === 0) return ['no font at all']
  return fonts.filter(font => {
    if (/\/CharProcs\b|\/DescendantFonts\b/.test(font)) return false
    const [, descriptor = ''] = /\/FontDescriptor\s+(\d+) 0 R/.exec(font) ?? []
    return !/\/FontFile[23]?\b/.test(objects.get(descriptor) ?? '')
  })
}

function step(page: Page): Promise<string> {
  return page.evaluate(told)
}

async function changed(page: Page, before: string): Promise<void> {
  await expect.poll(() => step(page), { interval: 20 }).not.toBe(before)
}

/** Everything on the page that does not change with the clock. */
function told(): string {
  const parts = ['#app h1', '#app main > .body', '.controls']
  return parts.map(part => document.querySelector(part)?.textContent).join()
}
