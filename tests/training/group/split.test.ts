import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from '../../../src/flow/decide'
import { givenFrom, know } from '../../../src/flow/sheet'
import type { GroupDraft } from '../../../src/training/group/events'
import { answered, splits } from '../../../src/training/group/split'
import { readFlow } from '../../../build/flow-source'
import { keyOf } from '../../../src/training/group/scene-key'
import { began, ground, on, session, voted } from './picnic'

const { flow } = ground

function told(...drafts: GroupDraft[]) {
  return answered(flow, session(began('cake-goose', 'swan'), on, on, on, ...drafts).plays)
}

describe('a split', () => {
  test('that changes the response is told with the response it leads to', () => {
    const calm = session(
      began('biting-duck'),
      on,
      on,
      on,
      ...voted({ none: 5, hisses: 1 }, 'none'),
      ...voted({}, 'curious')
    )
    const [bird] = answered(flow, calm.plays)
    expect(bird?.difference).toBe('response')
    expect(
      bird?.otherwise.map(({ options, count, advice }) => [
        options,
        count,
        advice.response
      ])
    ).toEqual([[['hisses'], 1, 'shoo']])
  })

  test('that only changes what goes along is told as that', () => {
    const drafts = [began('swan'), on, on, on, ...voted({}, 'swan'), on]
    const { plays } = session(...drafts, ...voted({ wet: 4, none: 2 }, 'wet'))
    expect(answered(flow, plays).at(-1)?.difference).toBe('companions')
  })

  test('that changes nothing says so', () => {
    const all = told(
      ...voted({ goose: 6, none: 2 }, 'goose'),
      on,
      ...voted({ bread: 4, 'not-sure': 2 }, 'bread')
    )
    expect(all.map(({ question, difference }) => [question, difference])).toEqual([
      ['bird', 'nothing'],
      ['wants', 'nothing']
    ])
  })

  test('on an answer that leads to a question which can change the advice depends on that one', () => {
    const [bird] = told(...voted({ none: 4, goose: 2 }, 'none'))
    expect(bird?.otherwise).toMatchObject([
      {
        option: 'goose',
        advice: { response: 'feed' },
        difference: 'depends',
        opens: 'wants'
      }
    ])
    expect(bird?.difference).toBe('depends')
  })

  test('on one of several choices adds that choice or leaves it out', () => {
    const [bird] = told(...voted({ goose: 6, hisses: 2 }, 'goose', 'hisses'))
    expect(
      bird?.otherwise.map(({ option, options, count }) => [option, options, count])
    ).toEqual([['hisses', ['goose'], 4]])
    const [without] = told(...voted({ goose: 6, hisses: 2 }, 'goose'))
    expect(
      without?.otherwise.map(({ option, options, count }) => [option, options, count])
    ).toEqual([['hisses', ['goose', 'hisses'], 2]])
  })

  test('is listed before those that are less deep, and agreement is not a split', () => {
    const all = told(
      ...voted({ goose: 6, hisses: 1 }, 'goose'),
      on,
      ...voted({ cake: 3, bread: 3 }, 'bread')
    )
    expect(splits(all).map(({ question }) => question)).toEqual(['wants', 'bird'])
  })

  test('that changes the advice is listed before a deeper one that does not', () => {
    const { plays } = session(
      began('biting-duck'),
      on,
      on,
      on,
      ...voted({ none: 5, hisses: 1 }, 'none'),
      ...voted({ curious: 3, 'not-sure': 3 }, 'curious')
    )
    const all = answered(flow, plays)
    expect(all.map(({ difference }) => difference)).toEqual(['response', 'nothing'])
    expect(splits(all).map(({ question }) => question)).toEqual(['bird', 'mood'])
  })

  test('is none where nobody voted', () => {
    expect(splits(told(...voted({}, 'goose')))).toEqual([])
  })
})

test('rude words that nobody else heard are not told as harmless where which words they were decides', () => {
  const { flow: base, scenes } = readFlow()
  const scene = scenes.ofBase.find(({ id }) => id === 'shouting-over-our-slip')
  if (!scene) throw new Error('No scene of a slip')
  const play = keyOf(base, scene)
  const asked = play.asked.map(each =>
    each.question === 'conduct' && each.beat === 0
      ? { ...each, people: 6, counts: { 'loud-or-looming': 4, 'hurtful-words': 2 } }
      : each
  )
  const conduct = answered(base, [{ ...play, asked }]).find(
    ({ question }) => question === 'conduct'
  )
  const words = conduct?.otherwise.find(({ option }) => option === 'hurtful-words')
  expect(words).toMatchObject({ difference: 'depends', opens: 'words' })
})

test('another answer leads where the tables lead with that answer on the sheet', () => {
  const tick = fc.constantFrom('hisses', 'none', 'not-sure')
  fc.assert(
    fc.property(
      tick,
      tick,
      fc.constantFrom('curious', 'cross'),
      (chosen, other, mood) => {
        fc.pre(chosen !== other && chosen !== 'hisses')
        const vote = voted({ [chosen]: 4, [other]: 2 }, chosen)
        const { plays } = session(
          began('biting-duck'),
          on,
          on,
          on,
          ...vote,
          ...voted({}, mood)
        )
        const found = answered(flow, plays)[0]?.otherwise.find(
          ({ option }) => option === other
        )
        const sheet = { weather: ['rain'], bird: [other], mood: [mood] }
        expect(found?.advice.response).toBe(
          decide(flow, know(flow, givenFrom(flow, sheet))).response
        )
      }
    )
  )
})
