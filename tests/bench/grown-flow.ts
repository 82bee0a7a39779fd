import { parse } from '../../src/flow/parse'
import type { Condition, Flow } from '../../src/flow/schema'

/** Two rows in a hundred also look at one of a few far earlier questions. */
const FAR = 0.02

/**
 * `window`: rows look at the last so many questions, each of which was answered as they ask or not, so that at most
 * 2 to that power is to be kept in mind of them: 256 for 8, 2,048 for 11.
 */
export type Growth = { window?: number; far?: number; seed?: number }

/**
 * A flow of any length for measuring growth: 2 to 12 choices, every third question takes several. At most `far`
 * earlier questions are looked back at from anywhere, which bounds how much has to be kept in mind.
 */
export function grownFlow(
  questions: number,
  { window = 8, far = 3, seed = 1 }: Growth = {}
): Flow {
  const random = randomFrom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const sizes = Array.from({ length: questions }, () => 2 + below(11))
  const factOf = (question: number) => `f${question}-${below(sizes[question] ?? 2)}`
  const near = (at: number) => Math.max(0, at - below(window))
  const anchors = Array.from({ length: far }, () => below(questions))
  const earlier = (at: number) => {
    const known = anchors.filter(anchor => anchor < at)
    return known[below(known.length)] ?? near(at)
  }
  const condition = (at: number): Condition => {
    const facts = [factOf(at), factOf(near(at))]
    if (random() < FAR) facts.push(factOf(earlier(at)))
    return below(2) === 0
      ? { all: facts }
      : { all: [factOf(at), { any: facts.slice(1) }] }
  }
  const places = sizes.map((_, at) => at)
  const parsed = parse({
    ...REST,
    questions: sizes.map((size, at) => ({
      id: `q${at}`,
      kind: at % 3 === 2 ? 'several' : 'one',
      phase: 'all',
      ...(at % 10 === 9 ? { askWhen: factOf(at - 1) } : {}),
      ...(at % 3 === 2 ? { worseAdds: ['o0'] } : {}),
      options: Array.from({ length: size }, (_, n) => ({
        id: `o${n}`,
        sets: [`f${at}-${n}`]
      }))
    })),
    scales: {
      legitimacy: scale(['legitimate', 'partly', 'none'], factOf),
      means: scale(['violent', 'abusive', 'acceptable'], factOf),
      harm: scale(['harmed', 'none'], factOf)
    },
    weighing: [
      ...places.map(at => ({
        id: `w${at}`,
        when: condition(at),
        response: RESPONSES[below(RESPONSES.length)]
      })),
      { id: 'else', response: 'help' }
    ],
    companionRows: places
      .filter(at => at % 5 === 0)
      .map(at => ({ id: `c${at}`, when: condition(at), companion: `friend-${at % 4}` })),
    safeguards: [
      {
        id: 'never-banned',
        forbids: { when: factOf(0), actions: ['ban_or_restrict'], at: 'now' }
      },
      {
        id: 'last-fact-helps',
        requires: { when: factOf(questions - 1), actions: ['call_supervisor'], at: 'now' }
      },
      ...(['means', 'legitimacy', 'worse-adds', 'unsure-legitimacy'] as const).map(
        law => ({
          id: law,
          firmness: law
        })
      )
    ]
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings.slice(0, 3)))
  return parsed.flow
}

const RESPONSES = ['help', 'warn', 'end', 'leave']

function scale(levels: string[], factOf: (question: number) => string) {
  return levels.map((level, at) =>
    at === levels.length - 1
      ? { id: `s${at}`, level }
      : { id: `s${at}`, when: factOf(at), level }
  )
}

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const STEPS = [{ id: 'say', kind: 'say' }]
const ACTIONS = [
  ['continue_service'],
  ['warn'],
  ['end_interaction'],
  ['leave_safely', 'call_police', 'call_supervisor']
]

const REST = {
  format: 1,
  id: 'grown',
  edition: '1',
  reviewedBy: [],
  settings: {},
  lifeDanger: ['alarm'],
  phases: ['all'],
  standing: [
    {
      id: 'hours',
      kind: 'standing',
      preset: 'open',
      options: [{ id: 'open' }, { id: 'closed' }]
    }
  ],
  dangerSheet: [{ id: 'bell', sets: ['alarm'] }],
  responses: RESPONSES.map((id, at) => ({
    id,
    actionsNow: ACTIONS[at],
    steps: STEPS,
    reactions: {
      calmed: { to: 'aftercare' },
      'goes-on': { sets: ['went-on'] },
      'gets-worse': { sets: ['went-on'] },
      leaves: { to: 'aftercare' },
      'refuses-to-leave': { sets: ['stayed'] }
    }
  })),
  companions: [0, 1, 2, 3].map(n => ({
    id: `friend-${n}`,
    place: n === 0 ? 'before' : 'beside',
    actionsNow: n === 1 ? ['warn'] : [],
    steps: STEPS
  })),
  ladder: [{ id: 'stop', times: 2 }],
  cards: [],
  contacts: [],
  aftercare: [],
  sources: {}
}
