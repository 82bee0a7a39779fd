import type { Scene } from '../../src/flow/scenes/scene-schema'

const both = (text: string) => ({ ja: text, en: `${text} in English` })

/** A goose at the picnic, which first looks, then hisses, then calms down. */
export const gooseScene: Scene = {
  id: 'goose-comes',
  title: both('A goose comes'),
  topics: ['loud-voice'],
  notes: [],
  setting: both('A meadow'),
  standing: { weather: 'rain' },
  beats: [
    {
      id: 'it-looks',
      seen: both('It looks at the bread'),
      quotes: [{ by: 'visitor', ...both('Honk') }],
      happens: [],
      reveals: { bird: ['goose'], wants: ['cake'], mood: ['curious'], feathers: ['wet'] },
      expect: {
        response: 'feed',
        companions: [],
        now: [],
        anywhere: [],
        notNow: [],
        never: []
      }
    },
    {
      id: 'it-hisses',
      seen: both('It hisses'),
      quotes: [],
      happens: [],
      reveals: { bird: ['goose', 'hisses'] },
      expect: {
        response: 'shoo',
        companions: [],
        now: [],
        anywhere: [],
        notNow: [],
        never: []
      }
    },
    {
      id: 'it-calms',
      seen: both('It sits down'),
      quotes: [],
      happens: [{ reaction: 'calmed' }],
      reveals: {}
    }
  ],
  otherSide: both('It has goslings'),
  discuss: [{ ask: both('What did it want?') }],
  roles: {},
  source: []
}

export const swanScene: Scene = {
  ...gooseScene,
  id: 'swan-comes',
  title: both('A swan comes'),
  topics: ['violence'],
  notes: ['violence'],
  alternative: 'goose-comes',
  standing: {},
  beats: [
    {
      id: 'it-comes',
      seen: both('It runs at you'),
      quotes: [],
      happens: [],
      reveals: { bird: ['swan'] },
      expect: {
        response: 'run',
        companions: [],
        now: [],
        anywhere: [],
        notNow: [],
        never: []
      }
    }
  ]
}
