import { compile } from '../../src/flow/compile'
import type { CompiledFlow } from '../../src/flow/compile'
import type { Companion, Flow, Response } from '../../src/flow/schema'

/** A silly flow: what to do when a duck comes to the picnic. */
export function duckPond(): CompiledFlow {
  return compile(flow)
}

const flow: Flow = {
  format: 1,
  id: 'duck-pond',
  edition: '1',
  reviewedBy: [],
  settings: { 'ask-times': 2 },
  lifeDanger: ['swan'],
  phases: ['pond'],
  standing: [
    {
      id: 'weather',
      kind: 'standing',
      preset: 'dry',
      options: [{ id: 'dry' }, { id: 'rain' }],
      source: []
    }
  ],
  questions: [
    question('bird', 'several', ['swan', 'goose', 'hisses']),
    { ...question('wants', 'one', ['bread', 'cake']), askWhen: 'goose' },
    question('mood', 'one', ['curious', 'cross']),
    question('feathers', 'several', ['ruffled', 'wet'])
  ],
  dangerSheet: [
    { id: 'swan-comes', sets: ['swan'], call: '110' },
    { id: 'sandwich-gone', sets: ['sandwich-gone'] }
  ],
  scales: {
    legitimacy: [
      { id: 'wants-bread', when: 'bread', level: 'partly', source: [] },
      { id: 'wants-cake', when: 'cake', level: 'none', source: [] },
      { id: 'fair', level: 'legitimate', source: [] }
    ],
    means: [
      {
        id: 'hissing',
        when: { any: ['hisses', 'bit-again'] },
        level: 'abusive',
        source: []
      },
      { id: 'cross-bird', when: 'cross', level: 'pressing', source: [] },
      { id: 'calm-bird', level: 'acceptable', source: [] }
    ],
    harm: [{ id: 'no-harm', level: 'none', source: [] }]
  },
  weighing: [
    { ...row('swan-rules'), when: 'swan', response: 'run' },
    {
      ...row('asked-enough'),
      when: { count: ['said.shoo.1', 'said.shoo.2', 'shooed-before'], atLeast: 2 },
      response: 'pack-up'
    },
    { ...row('rude'), when: { scale: 'means', atLeast: 'abusive' }, response: 'shoo' },
    {
      ...row('greedy'),
      when: { all: [{ scale: 'legitimacy', atMost: 'none' }, { not: 'rain' }] },
      response: 'shoo'
    },
    { ...row('cross-in-rain'), when: { all: ['cross', 'rain'] }, response: 'pack-up' },
    { ...row('late'), when: 'getting-dark', response: 'pack-up' },
    { ...row('rest'), response: 'feed' }
  ],
  companionRows: [{ id: 'towel-row', when: 'wet', companion: 'towel', source: [] }],
  responses: [
    response('feed', ['kneel', 'offer'], { goesOn: { sets: ['bit-again'] } }),
    response('shoo', ['clap', 'ask', 'wait'], {
      goesOn: { sets: ['bit-again'], to: 'ask' },
      calmed: { sets: [], to: 'wait' }
    }),
    response('pack-up', ['fold', 'walk'], {}),
    response('run', ['run'], {})
  ],
  companions: [companion('towel')],
  ladder: [{ id: 'shoo', times: 2, preload: ['shooed-before'] }],
  timeLimit: { minutes: 5, sets: ['getting-dark'] },
  cards: [],
  contacts: [],
  aftercare: [],
  safeguards: [],
  sources: {}
}

function question(id: string, kind: 'one' | 'several', options: string[]) {
  return {
    id,
    kind,
    phase: 'pond',
    alwaysAsk: false,
    worseAdds: [],
    options: options.map(option => ({ id: option })),
    source: []
  }
}

function row(id: string) {
  return { id, locked: false, source: [] }
}

type Reaction = Response['reactions']['calmed']

function response(
  id: string,
  steps: string[],
  { calmed, goesOn }: { calmed?: Reaction; goesOn?: Reaction }
): Response {
  const nothing = { sets: [] }
  return {
    id,
    actionsNow: [],
    actionsIf: [],
    steps: steps.map(step => ({ id: step, kind: 'do' })),
    reactions: {
      calmed: calmed ?? nothing,
      'goes-on': goesOn ?? nothing,
      'gets-worse': nothing,
      leaves: { sets: [], to: 'aftercare' },
      'refuses-to-leave': nothing
    },
    source: []
  }
}

function companion(id: string): Companion {
  return {
    id,
    place: 'beside',
    actionsNow: ['record_and_monitor'],
    actionsIf: [],
    steps: [{ id, kind: 'do' }],
    source: []
  }
}
