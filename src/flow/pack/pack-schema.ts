import * as v from 'valibot'
import { packScene } from '../scenes/scene-schema'
import { contact, date, httpsUrl, id, reference, sourced, whole } from '../schema'
import { changes } from './change-schema'
import { both, textKey } from './text-schema'

/**
 * The shape of a facility pack: one file laid over a base flow. Whatever refers to something of the base by its value
 * carries in `was` what it was made against, so that a newer base is told apart from the one the pack was made for.
 */

/** What a facility is, in its own words. They stand wherever the base leaves room for them. */
const facility = v.strictObject({
  name: both,
  address: both,
  hours: v.optional(
    v.strictObject({
      text: both,
      weekly: v.optional(
        v.array(
          v.strictObject({
            days: v.pipe(
              v.array(v.picklist(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])),
              v.minLength(1)
            ),
            from: v.pipe(v.string(), v.isoTime()),
            to: v.pipe(v.string(), v.isoTime())
          })
        ),
        []
      )
    })
  ),
  desks: v.optional(
    v.array(v.strictObject({ id, name: both, contact: v.optional(id) })),
    []
  ),
  filming: v.optional(
    v.strictObject({
      rule: v.picklist(['allowed', 'ask-first', 'not-allowed']),
      text: both
    })
  ),
  ending: v.optional(
    v.strictObject({
      decides: v.picklist(['anyone', 'two-together', 'supervisor', 'municipality']),
      text: both
    })
  ),
  banning: v.optional(
    v.strictObject({
      decides: v.picklist(['supervisor', 'municipality']),
      text: both
    })
  )
})

/** Staff can follow the address of a source, so that of a stranger's pack is a page and nothing else. */
const source = v.strictObject({ ...reference.entries, url: httpsUrl })

const setting = v.strictObject({ is: whole, was: whole })
const preset = v.strictObject({ is: id, was: id })

const { tel, url, mail } = contact.entries
const contactTexts = { name: v.optional(both), note: v.optional(both) }

/** Gives a contact of the base its number, or adds one of the facility's own. */
const contactChange = v.union([
  v.strictObject({
    set: id,
    was: v.optional(v.strictObject({ tel, url, mail })),
    tel,
    url,
    mail,
    ...contactTexts,
    checkedOn: v.optional(date),
    reviewBy: v.optional(date)
  }),
  v.strictObject({
    add: id,
    tel,
    url,
    mail,
    name: both,
    note: v.optional(both),
    ...sourced
  })
])

/** What a facility does not do, and what it does instead. */
const notPermitted = v.union([
  v.strictObject({ response: id, instead: id }),
  v.strictObject({
    action: v.picklist(['ban_or_restrict', 'end_interaction']),
    instead: v.picklist(['call_supervisor', 'record_and_monitor', 'defer_answer'])
  })
])

/** A text of the base in other words; `was` may only be left out where the base has none. */
const text = v.strictObject({
  key: textKey,
  was: v.optional(
    v.strictObject({ ja: v.optional(v.string()), en: v.optional(v.string()) })
  ),
  ...both.entries
})

export const packSchema = v.strictObject({
  pack: v.literal(1),
  id,
  edition: v.string(),
  base: v.strictObject({ id, edition: v.string() }),
  facility: v.optional(facility),
  settings: v.optional(v.record(id, setting), {}),
  presets: v.optional(v.record(id, preset), {}),
  contacts: v.optional(v.array(contactChange), []),
  sources: v.optional(v.record(v.string(), source), {}),
  changes: v.optional(changes, []),
  notPermitted: v.optional(v.array(notPermitted), []),
  texts: v.optional(v.array(text), []),
  scenarios: v.optional(v.array(packScene), [])
})

export type Pack = v.InferOutput<typeof packSchema>
export type Facility = NonNullable<Pack['facility']>
export type ContactChange = Pack['contacts'][number]
export type NotPermitted = Pack['notPermitted'][number]
export type TextChange = Pack['texts'][number]
