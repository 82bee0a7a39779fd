import * as v from 'valibot'
import type { FormBase } from './form-base'

/**
 * A facility pack while it is being filled in: any part may be missing or half typed, and parts that the form knows
 * nothing of are carried along as they are.
 */

const text = v.looseObject({
  ja: v.optional(v.string()),
  en: v.optional(v.string()),
  same: v.optional(v.literal(true))
})

const ruled = v.looseObject({ rule: v.optional(v.string()), text: v.optional(text) })
const decided = v.looseObject({ decides: v.optional(v.string()), text: v.optional(text) })

const openHours = v.looseObject({
  days: v.optional(v.array(v.string()), []),
  from: v.optional(v.string()),
  to: v.optional(v.string())
})

const desk = v.looseObject({
  id: v.string(),
  name: v.optional(text),
  contact: v.optional(v.string())
})

const facility = v.looseObject({
  name: v.optional(text),
  address: v.optional(text),
  hours: v.optional(
    v.looseObject({ text: v.optional(text), weekly: v.optional(v.array(openHours)) })
  ),
  desks: v.optional(v.array(desk)),
  filming: v.optional(ruled),
  ending: v.optional(decided),
  banning: v.optional(decided)
})

const contact = v.looseObject({
  set: v.optional(v.string()),
  add: v.optional(v.string()),
  tel: v.optional(v.string()),
  url: v.optional(v.string()),
  mail: v.optional(v.string()),
  name: v.optional(text),
  note: v.optional(text),
  checkedOn: v.optional(v.string())
})

/** A number that was typed wrongly stays as it was typed until it is mended. */
const setting = v.looseObject({
  is: v.union([v.number(), v.string()]),
  was: v.optional(v.number())
})

const schema = v.looseObject({
  pack: v.literal(1),
  id: v.string(),
  edition: v.string(),
  base: v.looseObject({ id: v.string(), edition: v.string() }),
  facility: v.optional(facility),
  settings: v.optional(v.record(v.string(), setting)),
  presets: v.optional(v.record(v.string(), v.looseObject({ is: v.string() }))),
  contacts: v.optional(v.array(contact)),
  changes: v.optional(v.array(v.looseObject({}))),
  notPermitted: v.optional(
    v.array(
      v.looseObject({
        response: v.optional(v.string()),
        action: v.optional(v.string()),
        instead: v.optional(v.string())
      })
    )
  ),
  texts: v.optional(v.array(v.unknown())),
  scenarios: v.optional(v.array(v.unknown()))
})

export type PackData = v.InferInput<typeof schema>
export type TextData = v.InferInput<typeof text>
export type ContactData = v.InferInput<typeof contact>
export type HoursData = v.InferInput<typeof openHours>
export type DeskData = v.InferInput<typeof desk>

/** The pack as it is, where the form can show it; nothing of it is changed or left out. */
export function asPackData(data: unknown): PackData | undefined {
  return v.is(schema, data) ? data : undefined
}

/** The name of a pack until it is finished for the first time. */
export const UNNAMED = 'our-facility'

export function newPack({ id, edition }: FormBase, today: string): PackData {
  return { pack: 1, id: UNNAMED, edition: today, base: { id, edition } }
}
