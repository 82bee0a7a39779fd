import { expect, test } from 'vitest'
import { dropSecondTaps } from '../../../src/ui/app/double-tap'

interface Tap {
  detail?: number
  pointerType?: string
  clientX?: number
  on?: string
}

function tapping() {
  const page = document.createElement('div')
  page.innerHTML = '<p></p><nav class="bar"><button></button><a id="back"></a></nav>'
  let screen = 'first'
  let heard = 0
  dropSecondTaps(page, () => screen)
  page.addEventListener('click', () => {
    heard += 1
    screen = `after ${heard}`
  })
  return {
    tap({ on = 'p', pointerType = 'mouse', detail = 1, clientX = 0 }: Tap = {}) {
      const click = new MouseEvent('click', { bubbles: true, detail, clientX })
      Object.assign(click, { pointerType })
      page.querySelector(on)?.dispatchEvent(click)
      return heard
    },
    stay() {
      screen = 'first'
    }
  }
}

test('the second half of a double click does not reach the next screen', () => {
  const { tap } = tapping()
  tap()
  expect(tap({ detail: 2 })).toBe(1)
  expect(tap({ detail: 3 })).toBe(1)
  expect(tap()).toBe(2)
})

test('nor does that of a finger, in the same place', () => {
  const { tap } = tapping()
  tap({ pointerType: 'touch' })
  expect(tap({ pointerType: 'touch', clientX: 10 })).toBe(1)
  expect(tap({ pointerType: 'touch', clientX: 200 })).toBe(2)
})

test('on the same screen every tap counts', () => {
  const { tap, stay } = tapping()
  tap()
  stay()
  expect(tap({ detail: 2 })).toBe(2)
})

test('the bar is never held up', () => {
  const { tap } = tapping()
  tap()
  expect(tap({ detail: 2, on: 'button' })).toBe(2)
})

test('the second half of a double tap in the bar does not reach the screen that it led to', () => {
  const { tap } = tapping()
  tap({ on: 'button', pointerType: 'touch' })
  expect(tap({ pointerType: 'touch' })).toBe(1)
})

test('the way back takes one step for a double tap', () => {
  const { tap } = tapping()
  tap({ on: '#back' })
  expect(tap({ on: '#back', detail: 2 })).toBe(1)
})
