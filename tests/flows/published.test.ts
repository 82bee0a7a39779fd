import { describe, expect, test } from 'vitest'
import { walk } from '../../src/flow/asked'
import { decide, firmnessOf } from '../../src/flow/decide'
import { brokenSafeguards } from '../../src/flow/safeguards'
import type { Action } from '../../src/flow/schema'
import { checkSheet } from '../../src/flow/sheet'
import { argued, baseFlow, sheetOf, situations } from './published'

const flow = baseFlow()
const POLICE_OR_AMBULANCE: Action[] = ['call_police', 'police_help', 'medical_119']
const HELP: Action[] = [
  'continue_service',
  'apologise_and_correct',
  'refer_social',
  'consumer_or_legal_referral'
]
const MUST_CALL = [
  ...['K003', 'K014', 'K027', 'K031', 'K039', 'K053'],
  ...['K058', 'K063', 'K082', 'K113', 'K134']
]

const advised = situations.map(situation => {
  const way = walk(flow, sheetOf(situation.id))
  const advice = decide(flow, way.knowledge)
  const anywhere = [...advice.actionsNow, ...advice.actionsIf]
  return { ...situation, way, advice, anywhere }
})

type Advised = (typeof advised)[number]

const shareOf = (fits: (one: Advised) => boolean, among: Advised[] = advised) => {
  const misses = among.filter(one => !fits(one)).map(({ id }) => id)
  return { share: 1 - misses.length / among.length, misses }
}

const unargued = (misses: string[]) => misses.filter(id => !(id in argued))

describe('The 51 published situations', () => {
  test.each(advised)('$id has a sheet that answers everything needed', ({ id, way }) => {
    expect(checkSheet(flow, sheetOf(id))).toEqual([])
    expect(way.missing).toEqual([])
  })

  test('reach police or an ambulance wherever the source calls for one', () => {
    const called = ({ anywhere }: Advised) =>
      POLICE_OR_AMBULANCE.some(action => anywhere.includes(action))
    const { misses } = shareOf(
      called,
      advised.filter(({ id }) => MUST_CALL.includes(id))
    )
    expect(unargued(misses)).toEqual([])
  })

  test('are never advised more firmly now than the source at its hardest', () => {
    const { share } = shareOf(
      ({ advice, expected }) => advice.firmness <= firmnessOf(expected)
    )
    expect(share).toBeGreaterThanOrEqual(0.95)
  })

  test('are never met with a ban now', () => {
    const banned = advised.filter(({ advice }) =>
      advice.actionsNow.includes('ban_or_restrict')
    )
    expect(banned.map(({ id }) => id)).toEqual([])
  })

  test('contain the first action of the source, and one of its actions now', () => {
    const first = shareOf(
      ({ anywhere, expected }) =>
        expected[0] !== undefined && anywhere.includes(expected[0])
    )
    const now = shareOf(({ advice, expected }) =>
      expected.some(action => advice.actionsNow.includes(action))
    )
    expect(first.share).toBeGreaterThanOrEqual(0.9)
    expect(now.share).toBeGreaterThanOrEqual(0.9)
    expect(unargued([...first.misses, ...now.misses])).toEqual([])
  })

  test('contain service, apology, social or legal help where the source names it', () => {
    const named = ({ expected }: Advised) =>
      expected.filter(action => HELP.includes(action))
    const { share } = shareOf(
      one => named(one).some(action => one.anywhere.includes(action)),
      advised.filter(one => named(one).length > 0)
    )
    expect(share).toBeGreaterThanOrEqual(0.95)
  })

  test('take at most 8 taps in the middle and never more than 14', () => {
    const taps = advised.map(({ way }) => way.taps).sort((a, b) => a - b)
    expect(taps[Math.floor(taps.length / 2)]).toBeLessThanOrEqual(8)
    expect(taps.at(-1)).toBeLessThanOrEqual(14)
  })

  test.each(advised)(
    '$id holds every safeguard, whole and as advice now from each question',
    one => {
      for (let count = 0; count <= one.way.asked.length; count++) {
        const answered = one.way.asked.slice(0, count)
        const sheet = Object.fromEntries(
          Object.entries(sheetOf(one.id)).filter(
            ([id]) =>
              answered.includes(id) || flow.standing.some(standing => standing.id === id)
          )
        )
        const { knowledge } = walk(flow, sheet, { rest: 'not-sure' })
        expect(brokenSafeguards(flow, knowledge)).toEqual([])
      }
    }
  )
})
