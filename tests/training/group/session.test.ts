import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  WAYS,
  type GroupDraft,
  type GroupEvent
} from '../../../src/training/group/events'
import { adviceOf, questionOf } from '../../../src/training/group/play'
import {
  agendaOf,
  DEBRIEF,
  playOf,
  replaySession,
  sceneOf,
  type Session
} from '../../../src/training/group/session'
import { lastMove } from '../../../src/training/group/take-back'
import { began, events, ground, on, scenes, session, voted } from './picnic'

function shown(now: Session): string {
  const { place } = now
  const play = playOf(now)
  if (!play) return place.at === 'debrief' ? `debrief ${place.topic}` : place.at
  if (play.stage === 'story') return `story ${play.beat}`
  if (play.stage === 'advice')
    return `advice ${adviceOf(ground.flow, play.walking).response}`
  const question = questionOf(ground.flow, sceneOf(ground, play), play)
  return question ? `${play.stage} ${question}` : play.stage
}

function ways(...drafts: readonly GroupDraft[]): string[] {
  return drafts.map((_, at) => shown(session(...drafts.slice(0, at + 1))))
}

describe('a scene', () => {
  test('tells a beat before it asks what the beat shows', () => {
    expect(
      ways(
        began('cake-goose'),
        on,
        on,
        on,
        ...voted({ goose: 6 }, 'goose'),
        on,
        ...voted({ cake: 3, bread: 3 }, 'bread'),
        on
      )
    ).toEqual([
      'briefing',
      'title',
      'story 0',
      'ask bird',
      'count bird',
      'count bird',
      'choose bird',
      'story 1',
      'ask wants',
      'count wants',
      'count wants',
      'count wants',
      'choose wants',
      'advice feed',
      'look-back'
    ])
  })

  test('asks at once what follows from an answer of the group’s own, though a later beat tells it', () => {
    const seen = (...birds: string[]) =>
      shown(session(began('late-goose'), on, on, on, ...voted({}, ...birds)))
    expect(seen('goose')).toBe('ask wants')
    expect(seen('hisses')).not.toBe('ask wants')
  })

  test('gives its advice before the visitor reacts to it, and asks anew what has changed', () => {
    const calm = [
      began('biting-duck'),
      on,
      on,
      on,
      ...voted({}, 'none'),
      ...voted({}, 'curious')
    ]
    expect(shown(session(...calm))).toBe('advice feed')
    expect(ways(...calm, on, on, ...voted({}, 'cross'), on).slice(-6)).toEqual([
      'story 1',
      'ask mood',
      'count mood',
      'choose mood',
      'advice shoo',
      'look-back'
    ])
  })

  test('asks, after the advice, what else it shows', () => {
    const urgent = [began('swan'), on, on, on, ...voted({}, 'swan')]
    expect(ways(...urgent, on, ...voted({}, 'wet'), on).slice(-6)).toEqual([
      'advice run',
      'ask feathers',
      'count feathers',
      'choose feathers',
      'advice run',
      'look-back'
    ])
  })

  test('begins with its standing facts', () => {
    const play = playOf(session(began('swan'), on, on))
    expect(play?.walking.given.weather).toEqual(['rain'])
  })

  test('can be skipped at any moment, and the next begins', () => {
    const skipped = session(began('swan', 'cake-goose'), on, on, { type: 'skipped' })
    expect(shown(skipped)).toBe('title')
    expect(skipped.plays.map(({ scene, skipped: left }) => [scene, left])).toEqual([
      ['swan', true],
      ['cake-goose', false]
    ])
    expect(shown(session(began('swan'), on, { type: 'skipped' }))).toBe('debrief 0')
  })

  test('can be exchanged for its alternative before it is told', () => {
    expect(session(began('swan'), on, { type: 'swapped' }).scenes).toEqual(['cake-goose'])
    expect(session(began('swan'), on, on, { type: 'swapped' }).scenes).toEqual(['swan'])
    expect(session(began('cake-goose'), on, { type: 'swapped' }).scenes).toEqual([
      'cake-goose'
    ])
  })

  test('can be looked back on before its end', () => {
    expect(shown(session(began('swan'), on, on, on, { type: 'looked-back' }))).toBe(
      'look-back'
    )
  })
})

describe('a session', () => {
  test('takes no more hands than there are people', () => {
    const asked = [began('cake-goose'), on, on, on, on]
    const counts = (...more: GroupDraft[]) => playOf(session(...asked, ...more))?.counts
    expect(counts({ type: 'counted', option: 'goose', count: 6 })).toEqual({ goose: 6 })
    expect(counts({ type: 'counted', option: 'goose', count: 7 })).toEqual({})
  })

  test('takes hands only for answers to the question before the group', () => {
    const asked = [began('cake-goose'), on, on, on, on]
    const foreign = { type: 'counted', option: 'cake', count: 2 } as const
    expect(playOf(session(...asked, foreign))?.counts).toEqual({})
  })

  test('never has fewer people than hands, and keeps the hands', () => {
    const asked = [began('cake-goose'), on, on, on, on]
    const after = (people: number) => {
      const now = session(
        ...asked,
        { type: 'counted', option: 'goose', count: 4 },
        { type: 'counted', option: 'none', count: 1 },
        { type: 'people', people }
      )
      return { people: now.people, counts: playOf(now)?.counts }
    }
    expect(after(5)).toEqual({ people: 5, counts: { goose: 4, none: 1 } })
    expect(after(4)).toEqual({ people: 6, counts: { goose: 4, none: 1 } })
  })

  test.each<GroupDraft>([{ type: 'chose', options: ['goose'] }, { type: 'skipped' }])(
    'gone back over $type, has the hands of its question and none of the next',
    move => {
      const first: GroupDraft[] = [
        began('cake-goose', 'swan'),
        ...[on, on, on, on],
        { type: 'counted', option: 'goose', count: 5 },
        on,
        move
      ]
      const onward: GroupDraft[] = [
        on,
        on,
        on,
        { type: 'counted', option: 'none', count: 1 }
      ]
      const list = events(...first, ...onward)
      const back = onward
        .filter(draft => draft === on)
        .map((_, at) => first.length + 3 - at)
        .concat(first.length)
      const undone = back.map((of, at): GroupEvent => ({
        type: 'undone',
        of,
        seq: list.length + 1 + at,
        at: 0
      }))
      const now = replaySession(ground, [...list, ...undone])
      expect(now && shown(now)).toBe('choose bird')
      expect(now && playOf(now)?.counts).toEqual({ goose: 5 })
    }
  )

  test('notes a vote with its way and the people at the time', () => {
    const asked = [began('cake-goose'), on, on, on]
    const later: GroupDraft[] = [
      { type: 'way', way: 'blind' },
      { type: 'people', people: 4 },
      ...voted({ goose: 3 }, 'goose')
    ]
    expect(session(...asked, ...later).plays[0]?.asked).toEqual([
      {
        question: 'bird',
        beat: 0,
        way: 'blind',
        people: 4,
        counts: { goose: 3 },
        chosen: ['goose'],
        advice: 0
      }
    ])
  })

  test('goes through the debrief to its close', () => {
    const looked: GroupDraft[] = [began('swan'), on, { type: 'looked-back' }, on]
    expect(ways(...looked, ...DEBRIEF.map(() => on)).slice(-DEBRIEF.length - 1)).toEqual([
      ...DEBRIEF.map((_, topic) => `debrief ${topic}`),
      'close'
    ])
  })

  test('notes unclear questions once and what was agreed, and drops what is taken back', () => {
    const { unclear, actions } = session(
      began('swan'),
      { type: 'unclear', question: 'bird', on: true },
      { type: 'unclear', question: 'mood', on: true },
      { type: 'unclear', question: 'bird', on: true },
      { type: 'unclear', question: 'mood', on: false },
      { type: 'agreed', text: 'two at the pond' },
      { type: 'agreed', text: 'no cake' },
      { type: 'dropped', of: 7 }
    )
    expect(unclear).toEqual(['bird'])
    expect(actions).toEqual([{ seq: 6, text: 'two at the pond' }])
  })

  test('does not go on once it has ended', () => {
    expect(shown(session(began('swan'), { type: 'ended' }, on))).toBe('ended')
  })

  test('takes twenty-five minutes whatever the number of scenes', () => {
    for (const ids of [
      ['swan'],
      ['swan', 'cake-goose'],
      ['swan', 'cake-goose', 'biting-duck']
    ]) {
      const minutes = agendaOf(session(began(...ids))).map(part => part.minutes)
      expect(minutes.reduce((all, part) => all + part)).toBe(25)
      expect(minutes).toHaveLength(ids.length + 3)
    }
  })

  test('of another flow or of scenes nobody knows is none', () => {
    const other = { ...began('swan'), hash: 'another' } as GroupDraft
    expect(replaySession(ground, events(other))).toBeUndefined()
    expect(replaySession(ground, events(began('unknown')))).toBeUndefined()
  })
})

const question = fc.constantFrom('bird', 'wants', 'mood', 'feathers')
const option = fc.constantFrom(
  'goose',
  'swan',
  'cake',
  'cross',
  'wet',
  'none',
  'not-sure',
  'odd'
)
const draft: fc.Arbitrary<GroupDraft> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(on) },
  fc.record({ type: fc.constant('counted' as const), option, count: fc.nat(8) }),
  fc.record({
    type: fc.constant('chose' as const),
    options: fc.uniqueArray(option, { maxLength: 2 })
  }),
  fc.constantFrom<GroupDraft>(
    { type: 'skipped' },
    { type: 'swapped' },
    { type: 'looked-back' },
    { type: 'paused' },
    { type: 'resumed' },
    { type: 'tick' }
  ),
  fc.record({
    type: fc.constant('people' as const),
    people: fc.integer({ min: 2, max: 9 })
  }),
  fc.record({ type: fc.constant('way' as const), way: fc.constantFrom(...WAYS) }),
  fc.record({ type: fc.constant('unclear' as const), question, on: fc.boolean() })
)
const course = fc
  .tuple(
    fc.shuffledSubarray(
      scenes.map(({ id }) => id),
      { minLength: 1 }
    ),
    fc.array(draft)
  )
  .map(([ids, drafts]) => events(began(...ids), ...drafts))

test('whatever is entered, a session goes on to its end', () => {
  fc.assert(
    fc.property(course, entered => {
      let list: GroupEvent[] = entered
      for (let steps = 0; steps < 200; steps += 1) {
        const now = replaySession(ground, list)
        if (now?.place.at === 'close') return
        const play = now && playOf(now)
        const next: GroupDraft =
          play?.stage === 'choose' ? { type: 'chose', options: ['not-sure'] } : on
        list = [...list, { ...next, seq: list.length + 1, at: 0 }]
      }
      throw new Error('the session does not end')
    })
  )
})

test('one step back undoes the last move and nothing else', () => {
  fc.assert(
    fc.property(course, entered => {
      const moved: GroupEvent[] = [...entered, { ...on, seq: entered.length + 1, at: 0 }]
      const last = lastMove(moved)
      const back: GroupEvent[] = [
        ...moved,
        { type: 'undone', of: last?.seq ?? 0, seq: moved.length + 1, at: 0 }
      ]
      const place = (list: GroupEvent[]) => replaySession(ground, list)?.plays
      expect(place(back)).toEqual(place(entered))
    })
  )
})
