import * as v from 'valibot'
import { ACTIONS, LEVELS, type Level, type ScaleId } from './words'

export * from './words'

/**
 * The shape of a flow file (`flows/base/*.yaml`). Closed data: ids, levels and conditions, never code or wording.
 * Wording lives in `locales/{ja,en}/flows/` under the same ids.
 */

export const id = v.pipe(
  v.string(),
  v.regex(/^(?!(constructor|prototype)$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
)
export const factId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*([-.][a-z0-9]+)*$/))
export const date = v.pipe(v.string(), v.isoDate())

export const sourced = {
  source: v.optional(v.array(v.string()), []),
  checkedOn: v.optional(date),
  reviewBy: v.optional(date)
}

/** Times said, facts counted or minutes: more than that is a slip of the finger. */
export const whole = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240))

/** `count` may name a setting of the flow instead of a number, so that a facility can change it. */
export type Condition =
  | string
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { scale: ScaleId; atLeast: Level }
  | { scale: ScaleId; atMost: Level }
  | { scale: ScaleId; is: Level }
  | { count: string[]; atLeast: number | string }

export const scaleId = v.picklist(Object.keys(LEVELS) as ScaleId[])
export const level = v.picklist([...new Set(Object.values(LEVELS).flat())] as Level[])

export const conditionSchema: v.GenericSchema<Condition> = v.union([
  factId,
  v.strictObject({ all: v.array(v.lazy(() => conditionSchema)) }),
  v.strictObject({ any: v.array(v.lazy(() => conditionSchema)) }),
  v.strictObject({ not: v.lazy(() => conditionSchema) }),
  v.strictObject({ scale: scaleId, atLeast: level }),
  v.strictObject({ scale: scaleId, atMost: level }),
  v.strictObject({ scale: scaleId, is: level }),
  v.strictObject({
    count: v.array(factId),
    atLeast: v.union([whole, id])
  })
])

/** An option sets the fact of its own id unless `sets` says otherwise. `forRecord`: it is meant to change no advice. */
export const option = v.strictObject({
  id,
  sets: v.optional(v.array(factId)),
  forRecord: v.optional(v.literal(true))
})

/** `worseAdds` names the options that are acts against someone: seeing one more never softens the advice. */
export const question = v.strictObject({
  id,
  kind: v.picklist(['one', 'several']),
  phase: id,
  askWhen: v.optional(conditionSchema),
  alwaysAsk: v.optional(v.boolean(), false),
  worseAdds: v.optional(v.array(id), []),
  options: v.pipe(v.array(option), v.minLength(1)),
  ...sourced
})

const standing = v.strictObject({
  id,
  kind: v.literal('standing'),
  preset: id,
  options: v.pipe(v.array(option), v.minLength(2)),
  ...sourced
})

/** Rows in order, the first whose condition holds wins; the last row has no `when` and always holds. */
export const scaleRow = v.strictObject({
  id,
  when: v.optional(conditionSchema),
  level,
  ...sourced
})
const scaleTable = v.array(scaleRow)

export const weighingRow = v.strictObject({
  id,
  when: v.optional(conditionSchema),
  response: id,
  locked: v.optional(v.boolean(), false),
  ...sourced
})

export const companionRow = v.strictObject({
  id,
  when: conditionSchema,
  companion: id,
  ...sourced
})

/**
 * One thing staff do. `say` and `avoid` are words (text is the sentence), `call` names a contact,
 * `show` names a card for the visitor, `warn` is one rung of the ladder with its sentence.
 */
export const step = v.strictObject({
  id,
  kind: v.picklist(['do', 'say', 'avoid', 'call', 'show', 'wait', 'warn']),
  contact: v.optional(id),
  card: v.optional(id),
  rung: v.optional(id)
})

/** Sets facts and weighs again, moves to a step of the same response, or leads to after-care. Never names a response. */
const reaction = v.strictObject({
  sets: v.optional(v.array(factId), []),
  to: v.optional(id)
})

const actions = v.array(v.picklist(ACTIONS))

const response = v.strictObject({
  id,
  actionsNow: actions,
  actionsIf: v.optional(actions, []),
  steps: v.pipe(v.array(step), v.minLength(1)),
  reactions: v.strictObject({
    calmed: reaction,
    'goes-on': reaction,
    'gets-worse': reaction,
    leaves: reaction,
    'refuses-to-leave': reaction
  }),
  ...sourced
})

export const companion = v.strictObject({
  id,
  place: v.picklist(['before', 'beside', 'after']),
  actionsNow: v.optional(actions, []),
  actionsIf: v.optional(actions, []),
  steps: v.pipe(v.array(step), v.minLength(1)),
  ...sourced
})

/** One rung: `times` is a number or a setting; `preload` facts count as already said once each. */
const rung = v.strictObject({
  id,
  times: v.union([whole, id]),
  preload: v.optional(v.array(factId), [])
})

const place = v.picklist(['now', 'anywhere'])

/**
 * requires: when the condition holds, one of `actions` is told (`at` now, or anywhere).
 * forbids: when it holds, none of `actions` is.
 * before: when it holds, the companion goes ahead of any of `actions` told now.
 * firmness: one of the laws of firmness. complete: both sides, words and a next step are there.
 */
export const safeguard = v.union([
  v.strictObject({
    id,
    requires: v.strictObject({ when: conditionSchema, actions, at: place }),
    ...sourced
  }),
  v.strictObject({
    id,
    forbids: v.strictObject({ when: v.optional(conditionSchema), actions, at: place }),
    ...sourced
  }),
  v.strictObject({
    id,
    before: v.strictObject({ when: conditionSchema, companion: id, actions }),
    ...sourced
  }),
  v.strictObject({
    id,
    firmness: v.picklist(['means', 'legitimacy', 'worse-adds', 'unsure-legitimacy']),
    ...sourced
  }),
  v.strictObject({ id, complete: v.literal(true), ...sourced })
])

/** The app's own danger sheet: each entry sets facts at once; `call` is the number it offers. */
const dangerEntry = v.strictObject({
  id,
  sets: v.array(factId),
  call: v.optional(v.picklist(['110', '119']))
})

/** Without a name or password before the host, which would hide where it leads. */
export const httpsUrl = v.pipe(
  v.string(),
  v.url(),
  v.regex(/^https:\/\/[^/?#@]+([/?#]|$)/)
)

/** A telephone number, page or mail address staff may be told to use. `hours` and remarks are text. */
export const contact = v.strictObject({
  id,
  tel: v.optional(v.pipe(v.string(), v.regex(/^[0-9+*#-]{3,20}$/))),
  url: v.optional(httpsUrl),
  mail: v.optional(v.pipe(v.string(), v.regex(/^[\w.+-]{1,64}@[\w-]+(\.[\w-]+)+$/))),
  local: v.optional(v.boolean(), false),
  ...sourced
})

/** A document that a part of the flow rests on. */
export const reference = v.strictObject({ title: v.string(), url: v.string() })

export const card = v.strictObject({ id, ...sourced })

export const flowSchema = v.strictObject({
  format: v.literal(1),
  id,
  edition: v.string(),
  reviewedBy: v.array(v.strictObject({ role: v.string(), date })),
  settings: v.record(id, whole),
  lifeDanger: v.array(factId),
  phases: v.array(id),
  standing: v.array(standing),
  questions: v.pipe(v.array(question), v.minLength(1)),
  dangerSheet: v.array(dangerEntry),
  scales: v.strictObject({
    legitimacy: scaleTable,
    means: scaleTable,
    harm: scaleTable
  }),
  weighing: v.pipe(v.array(weighingRow), v.minLength(1)),
  companionRows: v.array(companionRow),
  responses: v.pipe(v.array(response), v.minLength(1)),
  companions: v.array(companion),
  ladder: v.array(rung),
  timeLimit: v.optional(v.strictObject({ minutes: id, sets: v.array(factId) })),
  cards: v.array(card),
  contacts: v.array(contact),
  aftercare: v.array(v.strictObject({ id, ...sourced })),
  safeguards: v.array(safeguard),
  sources: v.record(v.string(), reference)
})

/** A flow as it stands in its files: what has a default may be left out. */
export type FlowFile = v.InferInput<typeof flowSchema>

/** A flow as it is written: settings stand by name. */
export type WrittenFlow = v.InferOutput<typeof flowSchema>

/** A flow as `parse` gives it: defaults filled in, settings put in as numbers. */
export type Flow = Omit<WrittenFlow, 'ladder' | 'timeLimit'> & {
  ladder: (Omit<WrittenFlow['ladder'][number], 'times'> & { times: number })[]
  timeLimit?: { minutes: number; sets: string[] }
}
export type Question = Flow['questions'][number]
export type StandingQuestion = Flow['standing'][number]
export type Option = Question['options'][number]
export type WeighingRow = Flow['weighing'][number]
export type ScaleTable = Flow['scales'][ScaleId]
export type Response = Flow['responses'][number]
export type Companion = Flow['companions'][number]
export type Step = Response['steps'][number]
export type Rung = Flow['ladder'][number]
export type Safeguard = Flow['safeguards'][number]
export type Place = Companion['place']
