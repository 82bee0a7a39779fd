import * as v from 'valibot'
import { both } from '../pack/text-schema'
import { factId, id, whole } from '../schema'
import { ACTIONS, REACTIONS } from '../words'

/**
 * The shape of a scene: something to practise with, a test of the flow, and an example for whoever edits it. One file
 * per scene under `flows/base/scenarios/`, or an entry under `scenarios` of a facility pack. Both languages stand side
 * by side.
 */

export const TOPICS = [
  'our-mistake',
  'fair-request',
  'more-than-we-owe',
  'loud-voice',
  'hurtful-words',
  'threats',
  'violence',
  'things-broken',
  'stays-or-repeats',
  'one-colleague',
  'sexual',
  'filming',
  'phone',
  'online',
  'outside',
  'alone',
  'after-hours',
  'memory',
  'disability',
  'language',
  'dying',
  'drunk',
  'unwell',
  'child',
  'several-people',
  'other-visitors',
  'hardship',
  'loneliness'
] as const

/** What somebody may rather not meet in practice. A scene with one of these names another scene to take instead. */
export const CONTENT_NOTES = [
  'violence',
  'threats',
  'injury',
  'dying',
  'sexual-harassment',
  'stalking',
  'discrimination',
  'violence-at-home',
  'child'
] as const

export const SPEAKERS = [
  'visitor',
  'with-visitor',
  'bystander',
  'staff',
  'colleague',
  'supervisor'
] as const

/** What happened since the beat before, in order: staff said a rung of the ladder, the visitor reacted, time was up. */
const happening = v.union([
  v.strictObject({ said: id, times: v.optional(whole, 1) }),
  v.strictObject({ reaction: v.picklist(REACTIONS) }),
  v.strictObject({ danger: id }),
  v.strictObject({ timeLimit: v.literal(true) })
])

const actions = v.optional(v.array(v.picklist(ACTIONS)), [])

/**
 * The advice that must be reached. `now` and `anywhere` are told (at once; at once or later), `notNow` and `never` are
 * not. What is not named may be either.
 */
const expectation = v.strictObject({
  response: v.optional(id),
  companions: v.optional(v.array(id), []),
  now: actions,
  anywhere: actions,
  notNow: actions,
  never: actions
})

/** Answers by question, standing questions too. A question answered before is answered anew. */
const answers = v.record(id, v.pipe(v.array(id), v.minLength(1)))

const beat = v.strictObject({
  id,
  seen: both,
  quotes: v.optional(
    v.array(v.strictObject({ by: v.picklist(SPEAKERS), ...both.entries })),
    []
  ),
  happens: v.optional(v.array(happening), []),
  reveals: v.optional(answers, {}),
  expect: v.optional(expectation)
})

/** `hint`: for whoever leads the talk. */
const discussion = v.strictObject({ ask: both, hint: v.optional(both) })

export const sceneSchema = v.strictObject({
  id,
  title: both,
  topics: v.pipe(v.array(v.picklist(TOPICS)), v.minLength(1)),
  notes: v.optional(v.array(v.picklist(CONTENT_NOTES)), []),
  alternative: v.optional(id),
  setting: both,
  standing: v.optional(v.record(id, id), {}),
  beats: v.pipe(v.array(beat), v.minLength(1)),
  greyZone: v.optional(
    v.strictObject({ text: both, source: v.optional(v.array(v.string()), []) })
  ),
  otherSide: both,
  discuss: v.pipe(v.array(discussion), v.minLength(1)),
  roles: v.optional(
    v.strictObject({
      visitor: v.optional(both),
      staff: v.optional(both),
      supervisor: v.optional(both)
    }),
    {}
  ),
  source: v.optional(v.array(v.string()), [])
})

/** A scene of the base as a facility plays it: what is named here stands instead of what the base says. */
const adaptedScene = v.strictObject({
  adapt: id,
  because: both,
  setting: v.optional(both),
  standing: v.optional(v.record(id, id), {}),
  beats: v.optional(
    v.record(
      id,
      v.strictObject({
        seen: v.optional(both),
        happens: v.optional(v.array(happening)),
        reveals: v.optional(answers),
        expect: v.optional(expectation)
      })
    ),
    {}
  )
})

/** A scene of the base that cannot happen at this facility. */
const leftOutScene = v.strictObject({ leaveOut: id, because: both })

/** Facts and the advice that must come of them, without a story: a test alone, nothing to practise with. */
const shortScene = v.strictObject({
  id,
  title: both,
  story: v.optional(both),
  facts: v.pipe(v.array(factId), v.minLength(1)),
  expect: v.strictObject({
    response: v.optional(id),
    companions: v.optional(v.array(id), [])
  })
})

/** What a pack says about scenes. */
export const packScene = v.union([sceneSchema, adaptedScene, leftOutScene, shortScene])

/** A scene as it stands in its file: what has a default may be left out. */
export type SceneFile = v.InferInput<typeof sceneSchema>
export type Scene = v.InferOutput<typeof sceneSchema>
export type Beat = Scene['beats'][number]
export type Happening = Beat['happens'][number]
export type PackScene = v.InferOutput<typeof packScene>
export type AdaptedScene = Extract<PackScene, { adapt: string }>
export type ShortScene = Extract<PackScene, { facts: string[] }>
