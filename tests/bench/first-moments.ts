import type { Page } from 'playwright-core'

/** Milliseconds from the start of navigation. */
export interface Moments {
  danger: number
  first: number
  second: number
}

/**
 * Plays a person who taps as soon as something can be tapped: start, then "none of these" on the first
 * question. A moment is the frame in which the thing is there and nothing lies over it.
 */
export async function firstMoments(page: Page, url: string): Promise<Moments> {
  await page.addInitScript(play)
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => moments.second > 0, undefined, { timeout: 60_000 })
  return page.evaluate(() => moments)
}

declare const moments: Moments

function play(): void {
  const seen: Moments = { danger: 0, first: 0, second: 0 }
  let firstHeading = ''
  Object.assign(globalThis, { moments: seen })

  function find(selector: string, text = ''): HTMLElement | undefined {
    return [...document.querySelectorAll<HTMLElement>(selector)].find(
      element => element.innerText.includes(text) && isOnTop(element)
    )
  }

  function isOnTop(element: HTMLElement): boolean {
    const { x, y, width, height } = element.getBoundingClientRect()
    const hit = document.elementFromPoint(x + width / 2, y + height / 2)
    return width > 0 && element.contains(hit)
  }

  function lookForFirst(): void {
    if (!find('label:has(input[type=checkbox])'))
      return find('button', 'はじめる')?.click()
    seen.first = performance.now()
    firstHeading = find('h1')?.innerText ?? ''
    find('button', 'どれもない')?.click()
  }

  function lookForSecond(): void {
    const heading = find('h1')?.innerText ?? firstHeading
    if (heading !== firstHeading) seen.second = performance.now()
  }

  function look(): void {
    if (!seen.danger && find('details summary')) seen.danger = performance.now()
    if (seen.first) lookForSecond()
    else lookForFirst()
    if (!seen.second) requestAnimationFrame(look)
  }

  requestAnimationFrame(look)
}
