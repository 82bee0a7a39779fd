import * as v from 'valibot'
import {
  card,
  companion,
  companionRow,
  conditionSchema,
  id,
  level,
  option,
  question,
  safeguard,
  scaleId,
  scaleRow,
  step,
  weighingRow
} from '../schema'
import { both, cardTexts, companionTexts, questionTexts, stepTexts } from './text-schema'

/** What a pack may do to the questions, tables and protocols of the base. Nothing else. */

/** `with` names what is meant to go along; anything more that goes, with a newer base perhaps, is told. */
const hiding = { was: v.string(), with: v.optional(v.array(id)) }

const questions = [
  v.strictObject({ hideQuestion: id, ...hiding }),
  v.strictObject({ hideOption: id, of: id, ...hiding }),
  v.strictObject({ moveQuestion: id, before: v.optional(id), was: v.optional(id) }),
  v.strictObject({ moveOption: id, of: id, before: v.optional(id), was: v.optional(id) }),
  v.strictObject({
    addQuestion: question,
    before: v.optional(id),
    texts: questionTexts
  }),
  v.strictObject({
    addOption: option,
    of: id,
    before: v.optional(id),
    worse: v.optional(v.literal(true)),
    texts: both
  })
] as const

/** A row stands before a row of the base; `after` names the one that stood above when the pack was made. */
const anchored = { before: id, after: v.optional(id), texts: both }

const when = v.optional(conditionSchema)
const weighingCells = v.strictObject({ when, response: v.optional(id) })
const companionCells = v.strictObject({ when, companion: v.optional(id) })
const scaleCells = v.strictObject({ when, level: v.optional(level) })

const rows = [
  v.strictObject({ addWeighingRow: v.omit(weighingRow, ['locked']), ...anchored }),
  v.strictObject({
    addCompanionRow: companionRow,
    before: v.optional(id),
    after: v.optional(id),
    texts: both
  }),
  v.strictObject({ addScaleRow: scaleRow, scale: scaleId, ...anchored }),
  v.strictObject({ changeWeighingRow: id, was: weighingCells, to: weighingCells }),
  v.strictObject({ changeCompanionRow: id, was: companionCells, to: companionCells }),
  v.strictObject({
    changeScaleRow: id,
    scale: scaleId,
    was: scaleCells,
    to: scaleCells
  })
] as const

const protocols = [
  v.strictObject({ addCompanion: companion, texts: companionTexts }),
  v.strictObject({
    addStep: step,
    ofResponse: id,
    before: v.optional(id),
    texts: stepTexts
  }),
  v.strictObject({
    addStep: step,
    ofCompanion: id,
    before: v.optional(id),
    texts: stepTexts
  }),
  v.strictObject({ addCard: card, texts: cardTexts }),
  v.strictObject({ addSafeguard: safeguard, texts: both })
] as const

const change = v.union([...questions, ...rows, ...protocols])

export const changes = v.array(change)

export type Change = v.InferOutput<typeof change>

/** One kind of change, by the key that only it has. */
export type ChangeBy<K extends string> = Extract<Change, Record<K, unknown>>
