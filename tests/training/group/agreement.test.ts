import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreement, fits, room } from '../../../src/training/group/agreement'

describe('agreement', () => {
  test('is whole where all answered alike, and nothing where nobody did', () => {
    expect(agreement('one', { bread: 6 }, 6)).toBe(1)
    expect(agreement('one', { bread: 1, cake: 1, crumbs: 1 }, 3)).toBe(0)
  })

  test('is the share of pairs that answered alike', () => {
    expect(agreement('one', { bread: 3, cake: 3 }, 6)).toBeCloseTo(6 / 15)
    expect(agreement('one', { bread: 4, cake: 1 }, 6)).toBeCloseTo(6 / 10)
  })

  test('of several choices is that of the choice the group disagrees on most', () => {
    expect(agreement('several', { goose: 6, hisses: 3 }, 6)).toBeCloseTo(6 / 15)
    expect(agreement('several', { goose: 6 }, 6)).toBe(1)
  })

  test('is not known before two people have answered', () => {
    expect(agreement('one', {}, 6)).toBeUndefined()
    expect(agreement('one', { bread: 1 }, 6)).toBeUndefined()
    expect(agreement('several', {}, 6)).toBeUndefined()
  })
})

const choice = fc.integer({ min: 0, max: 3 })
const pairs = <T>(people: readonly T[]): [T, T][] =>
  people.flatMap((one, at) => people.slice(at + 1).map(other => [one, other] as [T, T]))

function tally(answers: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1
  return counts
}

test('counting pairs of people one by one gives the same share', () => {
  fc.assert(
    fc.property(fc.array(choice, { minLength: 2, maxLength: 12 }), answers => {
      const alike = pairs(answers).filter(([one, other]) => one === other).length
      const share = agreement('one', tally(answers.map(String)), answers.length)
      expect(share).toBeCloseTo(alike / pairs(answers).length)
    })
  )
})

test('no larger share of pairs has ticked exactly the same than the agreement says', () => {
  const ticks = fc.uniqueArray(choice, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(ticks, { minLength: 2, maxLength: 12 }), answers => {
      const sets = answers.map(each => [...each].sort().join())
      const same = pairs(sets).filter(([one, other]) => one === other).length
      const share = agreement(
        'several',
        tally(answers.flat().map(String)),
        answers.length
      )
      expect(share).toBeGreaterThanOrEqual(same / pairs(sets).length - 1e-9)
    })
  )
})

test('another hand is possible exactly where the counts still fit with it', () => {
  const options = ['goose', 'hisses', 'none', 'not-sure']
  const counts = fc.record(
    Object.fromEntries(options.map(option => [option, fc.integer({ min: 0, max: 5 })]))
  )
  fc.assert(
    fc.property(
      fc.constantFrom('one' as const, 'several' as const),
      counts,
      fc.constantFrom(...options),
      (kind, given, option) => {
        fc.pre(fits(kind, given, 6))
        const more = { ...given, [option]: (given[option] ?? 0) + 1 }
        expect(room(kind, given, option, 6) > 0).toBe(fits(kind, more, 6))
      }
    )
  )
})
