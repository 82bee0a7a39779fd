import type { Scene } from '../../../src/flow/scenes/scene-schema'
import type { GroupDraft, GroupEvent } from '../../../src/training/group/events'
import {
  replaySession,
  type Ground,
  type Session
} from '../../../src/training/group/session'
import { duckPond } from '../../machine/duck-pond'

const both = (text: string) => ({ ja: text, en: `${text} in English` })

type Plot = Pick<Scene, 'id'> &
  Partial<Omit<Scene, 'beats'>> & { beats: Partial<Scene['beats'][number]>[] }

function scene({ beats, ...plot }: Plot): Scene {
  return {
    title: both(plot.id),
    topics: ['loud-voice'],
    notes: [],
    setting: both('a picnic'),
    standing: {},
    otherSide: both('hungry'),
    discuss: [{ ask: both('and you?') }],
    roles: {},
    source: [],
    ...plot,
    beats: beats.map((beat, at) => ({
      id: `beat-${at + 1}`,
      seen: both(`beat ${at + 1} of ${plot.id}`),
      quotes: [],
      happens: [],
      reveals: {},
      ...beat
    }))
  }
}

const expect = { companions: [], now: [], anywhere: [], notNow: [], never: [] }

/** A goose that wants cake; a duck that turns nasty; a swan; a goose that is seen late. */
export const scenes: readonly Scene[] = [
  scene({
    id: 'cake-goose',
    beats: [
      { reveals: { bird: ['goose'] } },
      { reveals: { wants: ['cake'], mood: ['curious'] } }
    ]
  }),
  scene({
    id: 'biting-duck',
    standing: { weather: 'rain' },
    beats: [
      {
        reveals: { bird: ['none'], mood: ['curious'] },
        expect: { ...expect, response: 'feed' }
      },
      { happens: [{ reaction: 'goes-on' }], reveals: { mood: ['cross'] } }
    ]
  }),
  scene({
    id: 'swan',
    standing: { weather: 'rain' },
    notes: ['violence'],
    alternative: 'cake-goose',
    beats: [{ reveals: { bird: ['swan'], feathers: ['wet'] } }]
  }),
  scene({
    id: 'late-goose',
    beats: [
      { reveals: { bird: ['hisses'] } },
      { reveals: { bird: ['goose', 'hisses'], wants: ['cake'] } }
    ]
  })
]

export const ground: Ground = { flow: duckPond(), scenes }

const START = 1_000_000

/** Events as a device would note them, a second apart. */
export function events(...drafts: readonly GroupDraft[]): GroupEvent[] {
  return drafts.map((draft, at) => ({ ...draft, seq: at + 1, at: START + at * 1000 }))
}

export function began(...ids: string[]): GroupDraft {
  return {
    type: 'began',
    scenes: ids,
    people: 6,
    way: 'hands',
    hash: ground.flow.hash,
    noted: {}
  }
}

export const on: GroupDraft = { type: 'went-on' }

export function voted(
  counts: Record<string, number>,
  ...options: string[]
): GroupDraft[] {
  const counted = Object.entries(counts).map(
    ([option, count]) => ({ type: 'counted', option, count }) as const
  )
  return [on, ...counted, on, { type: 'chose', options }]
}

export function session(...drafts: readonly GroupDraft[]): Session {
  const reached = replaySession(ground, events(...drafts))
  if (!reached) throw new Error('no session has begun')
  return reached
}
