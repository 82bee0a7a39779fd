import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { tapsSoFar } from '../../../src/ui/app/first-screen'
import { writePage } from '../support/pond'

const page = document.documentElement

beforeAll(async () => {
  writePage()
  await import('../../../src/boot')
})
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const press = (name: string) =>
  document.querySelector<HTMLElement>(`[data-do=${name}]`)?.click()
const down = () => dispatchEvent(new Event('pointerdown'))
const up = () => dispatchEvent(new Event('pointerup'))

test('a press holds its screen, however soon it follows another', () => {
  down()
  up()
  vi.advanceTimersByTime(50)
  down()
  vi.advanceTimersByTime(950)
  expect(page.dataset.held).toBe('yes')
  up()
  vi.advanceTimersByTime(99)
  expect(page.dataset.held).toBe('yes')
  vi.advanceTimersByTime(1)
  expect(page.dataset.held).toBeUndefined()
})

test('a finger that rests holds the app up for a second', () => {
  down()
  vi.advanceTimersByTime(1000)
  expect(page.dataset.held).toBeUndefined()
})

test('who goes back has neither finished the question nor asked for advice', () => {
  press('start')
  document.querySelector<HTMLElement>('#first [value=goose]')?.click()
  press('done')
  press('advise')
  expect(tapsSoFar()).toMatchObject({ chosen: ['goose'], done: true, advise: true })
  press('back')
  press('start')
  expect(tapsSoFar()).toMatchObject({ chosen: ['goose'], done: false, advise: false })
})
