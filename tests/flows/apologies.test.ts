import { expect, test } from 'vitest'
import { walk } from '../../src/flow/asked'
import { decide } from '../../src/flow/decide'
import type { Sheet } from '../../src/flow/sheet'
import { baseFlow } from './published'

const flow = baseFlow()
const CALM: Sheet = {
  danger: ['none'],
  conduct: ['none'],
  understanding: ['none'],
  effect: ['none']
}
const SHOUTING: Sheet = {
  ...CALM,
  conduct: ['loud-or-looming'],
  loudness: ['keeps-shouting']
}

test.each([
  ['own-fault', 'correct-our-mistake'],
  ['partly-own-fault', 'correct-our-mistake'],
  ['no-own-fault', 'explain-and-offer'],
  ['not-sure', 'check-first']
])('an ordinary apology that is asked for calmly: %s leads to %s', (part, response) => {
  const asked = { ...CALM, demand: ['asks-put-right'], 'our-part': [part] }
  expect(advised(asked).response).toBe(response)
})

test('a written apology is refused, and the mistake behind it apologised for', () => {
  const { response, companions, actionsNow } = advised(pressed('written-apology'))
  expect(response).toBe('plain-no')
  expect(companions).toContain('apology-for-our-part')
  expect(actionsNow).not.toContain('warn')
})

test('shouting for a kneeling is met with a limit, whatever our part in it', () => {
  const { response, actionsNow } = advised(pressed('kneeling-or-punishment'))
  expect(response).toBe('set-limit')
  expect(actionsNow).toContain('warn')
})

function pressed(beyond: string): Sheet {
  return {
    ...SHOUTING,
    demand: ['asks-beyond'],
    beyond: [beyond],
    'our-part': ['own-fault']
  }
}

function advised(sheet: Sheet) {
  const { response, companions, actionsNow } = decide(flow, walk(flow, sheet).knowledge)
  return {
    response,
    companions: companions.map(({ companion }) => companion),
    actionsNow
  }
}
