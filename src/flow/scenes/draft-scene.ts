import type { CompiledFlow } from '../compile'
import type { Sheet } from '../sheet'
import { writeYaml } from '../yaml'
import { TOPICS, type Happening, type Scene, type SceneFile } from './scene-schema'
import { TO_FILL_IN } from './to-fill-in'
import { walkScene, type BeatWalk } from './walk-scene'

/** One thing of a run, in order: an answer (to a standing question too), or something that happened. */
export type Moment = { answered: string; options: readonly string[] } | Happening

/** The moments of a sheet of answers and the reactions after it. */
export function momentsOf(sheet: Sheet, reactions: readonly Happening[] = []): Moment[] {
  const answers = Object.entries(sheet).map(([answered, options]) => ({
    answered,
    options
  }))
  return [...answers, ...reactions]
}

/**
 * The file of a scene made from a run: its answers and turns stand in it, and what they come to as what must be
 * reached. The story is to be filled in; until it is, `flow check` says so.
 */
export function draftScene(
  flow: CompiledFlow,
  id: string,
  moments: readonly Moment[]
): string {
  const standing = standingIn(flow, moments)
  const scene: Scene = { ...EMPTY, id, standing, beats: beatsOf(flow, moments) }
  const { beats } = walkScene(flow, scene)
  const file: SceneFile = {
    id,
    title: TO_FILL_IN,
    topics: topicsIn(beats),
    setting: TO_FILL_IN,
    standing,
    beats: scene.beats.map((beat, at) => fileOf(beat, beats[at])),
    otherSide: TO_FILL_IN,
    discuss: [{ ask: TO_FILL_IN, hint: TO_FILL_IN }]
  }
  return `${SCHEMA_LINE}\n${writeYaml(file)}`
}

const SCHEMA_LINE = '# yaml-language-server: $schema=../../scene.schema.json'

const EMPTY = {
  title: TO_FILL_IN,
  setting: TO_FILL_IN,
  otherSide: TO_FILL_IN,
  topics: [],
  notes: [],
  discuss: [],
  roles: {},
  source: []
}

/** How things stood at first; what changed later stands in the beat where it did. */
function standingIn(flow: CompiledFlow, moments: readonly Moment[]) {
  const beforeAll = moments.findIndex(moment => !('answered' in moment))
  const first = beforeAll < 0 ? moments : moments.slice(0, beforeAll)
  const given = first.flatMap(moment =>
    'answered' in moment && isStanding(flow, moment.answered)
      ? [[moment.answered, moment.options[0] ?? '']]
      : []
  )
  const presets = flow.standing.map(({ id, preset }) => [id, preset])
  return Object.fromEntries([...presets, ...given]) as Record<string, string>
}

function isStanding(flow: CompiledFlow, id: string): boolean {
  return flow.standing.some(standing => standing.id === id)
}

/** A beat ends where something happens after answers were given or an advice was read. */
function beatsOf(flow: CompiledFlow, moments: readonly Moment[]): Scene['beats'] {
  const beats: Scene['beats'] = [emptyBeat(1)]
  let isFirst = true
  for (const moment of moments) {
    const beat = beats.at(-1) ?? emptyBeat(1)
    if ('answered' in moment) {
      if (!isFirst || !isStanding(flow, moment.answered))
        beat.reveals[moment.answered] = [...moment.options]
      continue
    }
    const isSettled = Object.keys(beat.reveals).length > 0 || reacted(beat.happens)
    const target = isSettled ? emptyBeat(beats.length + 1) : beat
    if (isSettled) beats.push(target)
    isFirst = false
    add(target.happens, moment)
  }
  return beats
}

function emptyBeat(number: number): Scene['beats'][number] {
  return {
    id: `beat-${number}`,
    seen: TO_FILL_IN,
    quotes: [],
    happens: [],
    reveals: {},
    expect: { companions: [], now: [], anywhere: [], notNow: [], never: [] }
  }
}

function reacted(happens: readonly Happening[]): boolean {
  return happens.some(one => 'reaction' in one || 'danger' in one)
}

function add(happens: Happening[], moment: Happening): void {
  const last = happens.at(-1)
  if (last && 'said' in last && 'said' in moment && last.said === moment.said) {
    last.times += moment.times
  } else happens.push({ ...moment })
}

type BeatFile = SceneFile['beats'][number]

function fileOf(beat: Scene['beats'][number], walked: BeatWalk | undefined): BeatFile {
  const { id, seen, happens, reveals } = beat
  return {
    id,
    seen,
    quotes: [{ by: 'visitor', ...TO_FILL_IN }],
    ...(happens.length > 0 && { happens }),
    ...(Object.keys(reveals).length > 0 && { reveals }),
    ...(walked && {
      expect: {
        response: walked.advice.response,
        companions: walked.advice.companions.map(({ companion }) => companion),
        now: walked.advice.actionsNow
      }
    })
  }
}

/** The topics that the facts of a run speak of; the author chooses among all of them. */
function topicsIn(beats: readonly BeatWalk[]): SceneFile['topics'] {
  const facts = new Set(beats.flatMap(({ knowledge }) => [...knowledge.facts]))
  const found = TOPICS.filter(topic =>
    (FACTS_OF[topic] ?? []).some(one => facts.has(one))
  )
  return found.length > 0 ? found : ['fair-request']
}

const FACTS_OF: Partial<Record<(typeof TOPICS)[number], string[]>> = {
  'our-mistake': ['own-fault', 'partly-own-fault'],
  'more-than-we-owe': ['asks-beyond', 'asks-not-ours'],
  'loud-voice': ['loud-or-looming'],
  'hurtful-words': ['insults', 'discriminates'],
  threats: ['threatens-exposure', 'threatens-damage', 'threat-to-life'],
  violence: ['attack', 'weapon', 'way-out-blocked'],
  'things-broken': ['breaks-things'],
  'stays-or-repeats': ['unending'],
  'one-colleague': ['fixed-on-staff'],
  sexual: ['sexual'],
  filming: ['films'],
  phone: ['phone'],
  online: ['online'],
  outside: ['off-premises'],
  alone: ['alone'],
  'after-hours': ['after-hours'],
  memory: ['confused-or-lost'],
  disability: ['asks-support', 'asks-accommodation', 'hearing-or-sight-barrier'],
  language: ['language-barrier'],
  dying: ['speaks-of-dying'],
  drunk: ['drunk'],
  unwell: ['hurt-or-collapsed', 'health-or-hygiene', 'speaks-to-unseen'],
  child: ['child-alone-or-hurt'],
  'several-people': ['several-people'],
  'other-visitors': ['about-another-visitor', 'disturbs-others'],
  hardship: ['hardship', 'to-stay-here'],
  loneliness: ['isolated', 'only-to-talk']
}
