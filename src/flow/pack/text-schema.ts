import * as v from 'valibot'

const ownText = v.pipe(v.string(), v.minLength(1), v.maxLength(2000))

/** A text in one or both languages. `same`: a proper name, equal in both, written once. */
export const both = v.strictObject({
  ja: v.optional(ownText),
  en: v.optional(ownText),
  same: v.optional(v.literal(true))
})

export type BothTexts = v.InferOutput<typeof both>

/** A blank is no text. */
export function spoken(text: string | undefined): string | undefined {
  return text?.trim() ? text : undefined
}

/** The whole key of a text: `responses.help-on.first`. */
export const textKey = v.pipe(
  v.string(),
  v.regex(/^[a-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*(\.[A-Za-z0-9]+([-_][A-Za-z0-9]+)*)+$/)
)

const stepTexts = v.strictObject({ text: both, note: v.optional(both) })
const optionTexts = v.record(v.string(), both)

/** `unsure`: how "not sure" reads among the reasons of an advice. */
export const questionTexts = v.strictObject({
  text: both,
  help: v.optional(both),
  unsure: both,
  options: optionTexts
})

export const companionTexts = v.strictObject({
  title: both,
  person: v.optional(both),
  steps: v.record(v.string(), stepTexts)
})

export const cardTexts = v.strictObject({ title: v.optional(both), text: both })

export { stepTexts }

/** Texts of an added part, by the keys under its own. */
export type PartTexts = BothTexts | { [key: string]: PartTexts | undefined }
