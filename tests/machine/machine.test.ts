import { initialTransition, transition } from 'xstate'
import { describe, expect, test } from 'vitest'
import { toMachine } from '../../src/machine/config'
import { incidentMachine } from '../../src/machine/machine'
import type { MachineSnapshot } from '../../src/machine/machine'
import { screenOf } from '../../src/machine/screen'
import {
  adviceOf,
  hasMovedOn,
  isOtherwise,
  isProvisional,
  isUrgent,
  offeredQuestions
} from '../../src/machine/selectors'
import { duckPond } from './duck-pond'
import { saidCount } from './said-count'

const flow = duckPond()
const machine = incidentMachine(flow)

type Tap = string | [type: string, ...options: string[]]

function after(...taps: Tap[]): MachineSnapshot {
  return taps.reduce((now, tap) => {
    const [type, ...options] = typeof tap === 'string' ? [tap] : tap
    return transition(machine, now, { type, options })[0]
  }, initialTransition(machine)[0])
}

const fed: Tap[] = [['ANSWER.bird', 'none']]

describe('the machine', () => {
  test('is plain JSON', () => {
    const config = toMachine(flow)
    expect(JSON.parse(JSON.stringify(config))).toEqual(config)
  })

  test('asks only what can change the advice', () => {
    expect(screenOf(after(['ANSWER.bird', 'hisses']))).toEqual(advice('shoo', 'clap'))
    expect(screenOf(after(['ANSWER.bird', 'goose']))).toEqual(asks('wants'))
    expect(screenOf(after(...fed))).toEqual(advice('feed', 'kneel'))
  })

  test('shows the urgent advice at once', () => {
    const urgent = after(['ANSWER.bird', 'swan'])
    expect(screenOf(urgent)).toEqual(advice('run', 'run'))
    expect(isUrgent(flow, urgent)).toBe(true)
    expect(isProvisional(urgent)).toBe(false)
  })

  test('shows the urgent advice on a danger from anywhere', () => {
    expect(screenOf(after('DANGER.swan-comes'))).toEqual(advice('run', 'run'))
    expect(screenOf(after(...fed, 'DANGER.swan-comes'))).toEqual(advice('run', 'run'))
    expect(screenOf(after(...fed, 'AFTERCARE', 'DANGER.swan-comes'))).toEqual(
      advice('run', 'run')
    )
  })

  test('begins the urgent advice anew when the same danger is met again', () => {
    const done = after('DANGER.swan-comes', 'DONE.run.run')
    expect(screenOf(done)).not.toEqual(advice('run', 'run'))
    expect(screenOf(transition(machine, done, { type: 'DANGER.swan-comes' })[0])).toEqual(
      advice('run', 'run')
    )
  })

  test('takes what is unanswered as not sure when advice is wanted now', () => {
    const now = after('ADVISE')
    expect(screenOf(now).kind).toBe('advice')
    expect(isProvisional(now)).toBe(true)
    expect(now.context.facts.assumed).toContain('assumed.bird')
    expect(now.context.facts.bird).toBeUndefined()
  })

  test('lifts the assumptions and keeps the answers on reassessment', () => {
    const review = after(['ANSWER.bird', 'goose'], 'ADVISE', 'REASSESS')
    expect(screenOf(review)).toEqual({ kind: 'review' })
    expect(isProvisional(review)).toBe(false)
    expect(screenOf(transition(machine, review, { type: 'CONTINUE' })[0])).toEqual(
      asks('wants')
    )
  })

  test('answers of later questions fall asleep with the answer that asked for them', () => {
    const cake = [
      ['ANSWER.bird', 'goose'],
      ['ANSWER.wants', 'cake']
    ] satisfies Tap[]
    expect(screenOf(after(...cake))).toEqual(advice('shoo', 'clap'))
    expect(screenOf(after(...cake, 'REASSESS', ['ANSWER.bird', 'none']))).toEqual(
      advice('feed', 'kneel')
    )
    expect(
      screenOf(
        after(...cake, 'REASSESS', ['ANSWER.bird', 'none'], ['ANSWER.bird', 'goose'])
      )
    ).toEqual(advice('shoo', 'clap'))
  })

  test('weighs a changed standing fact without asking again', () => {
    const greedy: Tap[] = [
      ['ANSWER.bird', 'goose'],
      ['ANSWER.wants', 'cake']
    ]
    const rained = after(...greedy, ['STANDING.weather', 'rain'])
    expect(screenOf(rained).kind).toBe('advice')
    expect(isProvisional(rained)).toBe(true)
    expect(offeredQuestions(flow, rained).map(({ id }) => id)).toEqual([
      'mood',
      'feathers'
    ])
  })

  test('goes through the steps and stays open after the last', () => {
    const done = ['DONE.feed.kneel', 'DONE.feed.offer']
    expect(screenOf(after(...fed, ...done))).toEqual(advice('feed', 'open'))
  })

  test('ignores a step of another response', () => {
    expect(screenOf(after(...fed, 'DONE.shoo.clap'))).toEqual(advice('feed', 'kneel'))
  })

  test('weighs again when a reaction sets facts, and comes back to the step reached', () => {
    const worse = after(...fed, 'DONE.feed.kneel', 'REACTION.goes-on')
    expect(screenOf(worse)).toEqual(advice('shoo', 'clap'))
    const again = after(
      ['ANSWER.bird', 'hisses'],
      'DONE.shoo.clap',
      'DONE.shoo.ask',
      'REACTION.goes-on'
    )
    expect(screenOf(again)).toEqual(advice('shoo', 'ask'))
  })

  test('moves within the response when a reaction only leads to a step', () => {
    expect(screenOf(after(['ANSWER.bird', 'hisses'], 'REACTION.calmed'))).toEqual(
      advice('shoo', 'wait')
    )
    expect(screenOf(after(...fed, 'REACTION.leaves'))).toEqual({ kind: 'aftercare' })
  })

  test('carries the counters over to the next response', () => {
    const asked = after(['ANSWER.bird', 'hisses'], 'SAID.shoo', 'SAID.shoo', 'SAID.shoo')
    expect(saidCount(flow, asked, 'shoo')).toBe(2)
    expect(screenOf(asked)).toEqual(advice('shoo', 'clap'))
    const next = transition(machine, asked, { type: 'REACTION.goes-on' })[0]
    expect(screenOf(next)).toEqual(advice('pack-up', 'fold'))
    expect(saidCount(flow, next, 'shoo')).toBe(2)
  })

  test('follows the staff when they decide otherwise, until a reaction is weighed', () => {
    const own = after(...fed, 'OTHERWISE.pack-up', ['ANSWER.feathers', 'wet'])
    expect(screenOf(own)).toEqual(advice('pack-up', 'fold'))
    expect(isOtherwise(flow, own)).toBe(true)
    expect(adviceOf(flow, own).companions.map(({ companion }) => companion)).toEqual([
      'towel'
    ])
    expect(screenOf(after(...fed, 'OTHERWISE.shoo', 'REACTION.goes-on'))).toEqual(
      advice('shoo', 'ask')
    )
  })

  test('is no decision of the staff that a warning was said as often as decided', () => {
    const asked = after(['ANSWER.bird', 'hisses'], 'SAID.shoo', 'SAID.shoo')
    expect(screenOf(asked)).toEqual(advice('shoo', 'clap'))
    expect(isOtherwise(flow, asked)).toBe(false)
    expect(hasMovedOn(flow, asked)).toBe(true)
    expect(adviceOf(flow, asked)).toMatchObject({
      response: 'pack-up',
      row: 'asked-enough'
    })
    const next = transition(machine, asked, { type: 'ADVISE' })[0]
    expect(screenOf(next)).toEqual(advice('pack-up', 'fold'))
    expect(hasMovedOn(flow, next)).toBe(false)
  })

  test('is no decision against the advice once the table says the same', () => {
    const own = after(...fed, 'OTHERWISE.pack-up')
    expect(isOtherwise(flow, own)).toBe(true)
    const late = transition(machine, own, { type: 'SAID.shoo' })[0]
    const later = transition(machine, late, { type: 'SAID.shoo' })[0]
    expect(isOtherwise(flow, later)).toBe(false)
    expect(hasMovedOn(flow, later)).toBe(false)
  })

  test('notes that the time is up only while nobody’s life is in danger', () => {
    expect(screenOf(after(...fed, 'TIME_LIMIT'))).toEqual(advice('pack-up', 'fold'))
    const late = after('DANGER.swan-comes', 'TIME_LIMIT')
    expect(late.context.facts.clock ?? []).toEqual([])
    expect(
      after(['ANSWER.bird', 'swan'], 'TIME_LIMIT').context.facts.clock
    ).toBeUndefined()
  })

  test('does not stay with the staff’s own decision in danger to life', () => {
    const taps: Tap[] = [...fed, 'OTHERWISE.pack-up', ['ANSWER.bird', 'swan']]
    expect(screenOf(after(...taps))).toEqual(advice('run', 'run'))
  })

  test('notes standing facts in review and after-care without moving', () => {
    const review = after('REASSESS', ['STANDING.weather', 'rain'])
    expect(screenOf(review)).toEqual({ kind: 'review' })
    expect(review.context.facts.weather).toEqual(['rain'])
    const later = after(...fed, 'AFTERCARE', ['STANDING.weather', 'rain'])
    expect(screenOf(later)).toEqual({ kind: 'aftercare' })
    expect(later.context.facts.weather).toEqual(['rain'])
  })

  test.each<[place: string, taps: Tap[]]>([
    ['a question', []],
    ['the review', ['REASSESS']],
    ['an advice', fed],
    ['after-care', [...fed, 'AFTERCARE']]
  ])('closes from %s', (_place, taps) => {
    expect(screenOf(after(...taps, 'CLOSE'))).toEqual({ kind: 'closed' })
  })
})

function asks(question: string) {
  return { kind: 'question', question }
}

function advice(response: string, step: string) {
  return { kind: 'advice', response, step }
}
